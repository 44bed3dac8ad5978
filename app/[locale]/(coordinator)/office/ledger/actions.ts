"use server";

import { getLocale } from "next-intl/server";
import { prepareLedger } from "@/app/background/prepare-ledger";
import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { cancelJobInput } from "@/lib/jobs/input";
import { cancelJob } from "@/lib/jobs/mutations/cancel-job";
import { orderLedgerInput } from "@/lib/ledger/input";
import { orderLedger } from "@/lib/ledger/mutations";

/** Has a ledger made in the background. */
export const orderLedgerAction = formAction({
  permission: "totals.read",
  schema: orderLedgerInput,
  async run(access, { query, format }) {
    const locale = await getLocale();
    const ledger = await prepareLedger(access, new URLSearchParams(query), locale);
    return orderLedger(access, { format }, ledger, locale);
  },
  goTo: ({ id }) => pathHere(`/office/ledger/${id}`),
});

/** Calls off a ledger that is being made. */
export const cancelLedgerAction = formAction({
  permission: "totals.read",
  schema: cancelJobInput,
  run: cancelJob,
  goTo: ({ id }) => pathHere(`/office/ledger/${id}`),
});
