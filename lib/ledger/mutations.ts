import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { orderFile } from "@/lib/exports/order-file";
import type { OrderLedgerInput } from "./input";

/** A ledger as it was asked for: its name, the address of its list, and how many rows it will have. */
export type AskedLedger = { name: string; address: string; count: number };

/** Has a ledger made in the background. Refuses with `not_found` where nothing was found, and as `orderFile` does. */
export async function orderLedger(
  access: Access<"totals.read">,
  { format }: Pick<OrderLedgerInput, "format">,
  ledger: AskedLedger | null,
  locale: string,
): Promise<Outcome<{ id: string }>> {
  if (!ledger) return { ok: false, reason: "not_found" };
  const { name: fileName, address: query, count: rows } = ledger;
  return orderFile(access, { kind: "ledger", format, query, fileName, rows, locale });
}
