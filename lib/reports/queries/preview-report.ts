import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import type { ReportContent } from "../content";
import type { SaveTemplateInput } from "../input";
import { readPeriod } from "../period";
import { composeOnce } from "./compose-report";

/** What comes of a text that is not kept yet. Refuses with `invalid` where the period is none. */
export async function previewReport(
  access: Access<"reports.manage">,
  { text, period: said }: SaveTemplateInput,
): Promise<Outcome<{ content: ReportContent }>> {
  const period = readPeriod(said);
  const content = period && (await composeOnce(access, { period, template: text, now: new Date() }));
  return content ? { ok: true, content } : { ok: false, reason: "invalid" };
}
