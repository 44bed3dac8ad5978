"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { orderLedgerInput } from "@/lib/ledger/input";
import { orderLedger } from "@/lib/ledger/mutations";
import { prepareLedger } from "./prepare";

/** Has a ledger made in the background. */
export const orderLedgerAction = formAction({
  permission: "totals.read",
  schema: orderLedgerInput,
  async run(access, { query, format }) {
    const ledger = await prepareLedger(access, new URLSearchParams(query));
    const prepared = ledger && {
      ...{ name: ledger.name, rows: ledger.count },
      open: (onRow: () => void) => ledger.write(format, ledger.rows(), onRow),
    };
    return orderLedger(access, { query: ledger?.address ?? "", format }, prepared);
  },
  goTo: ({ id }) => pathHere(`/office/ledger/${id}`),
});
