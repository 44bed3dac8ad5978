import { z } from "zod";

/** A ledger to be made in the background: `query` is the address of its list without the page. */
export const orderLedgerInput = z.object({
  query: z.string().max(1_000, "too_long").default(""),
  format: z.enum(["xlsx", "csv"]),
});
export type OrderLedgerInput = z.output<typeof orderLedgerInput>;

/** Up to so many rows a ledger is sent at once; beyond, it is made in the background. */
export const mostRowsAtOnce = 2_000;
