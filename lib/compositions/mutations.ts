import { type Access, grantAccess } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { orderFile } from "@/lib/exports/order-file";
import { getTotalsScope } from "@/lib/totals/queries";
import { type ComposeInput, queryText, readQuery } from "./input";

/** Has something composed in the background. Refuses with `not_found` what is out of reach or there is not, and as `orderFile` does. */
export async function orderComposition(
  access: Access<"reports.manage">,
  { kind, format, query }: ComposeInput,
  { fileName, locale }: { fileName: string; locale: string },
): Promise<Outcome<{ id: string }>> {
  const asked = readQuery(kind, query);
  const totals = grantAccess(access.actor, "totals.read");
  const unit = asked && totals && (await getTotalsScope(totals, asked.unit));
  if (!asked || !unit) return { ok: false, reason: "not_found" };
  return orderFile(access, { kind, format, query: queryText(asked), fileName, rows: 0, locale });
}
