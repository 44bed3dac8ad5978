import { eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { isUniqueViolation } from "@/db/errors";
import { newId } from "@/db/ids";
import { reports, reportTemplates, toldCorrections } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { grantAccess } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { idOfForm } from "@/lib/actions/id-of-form";
import { recordEntry } from "@/lib/audit/trail";
import { twinTolerant } from "@/lib/events/mutations/create-event";
import { reachesAll } from "@/lib/targets/mutations";
import { getTotalsScope } from "@/lib/totals/queries";
import type { ResetTemplateInput, SaveTemplateInput, TakeReportInput } from "./input";
import { readPeriod } from "./period";
import { composeReport } from "./queries/compose-report";
import { getTemplate } from "./queries/get-template";

type Manager = Access<"reports.manage">;

/**
 * Takes a report as the ledger stands now and keeps it, so that its file can be made again exactly. The same page sent twice finds
 * the report it took. Refuses with `not_found`.
 */
export async function takeReport(access: Manager, input: TakeReportInput): Promise<Outcome<{ id: string }>> {
  const period = readPeriod(input.period);
  const totals = grantAccess(access.actor, "totals.read");
  const unitId = totals && (await getTotalsScope(totals));
  if (!period || !unitId) return { ok: false, reason: "not_found" };
  const now = new Date();
  const id = idOfForm(access, { noun: "report", formKey: input.formKey, content: { period: period.period, unitId } });
  if (await isTaken(database(), id)) return { ok: true, id };
  const { text } = await getTemplate(access, period.kind);
  const content = await composeReport(access, { period, template: text, now });
  if (!content) return { ok: false, reason: "not_found" };
  const { kind, year } = period;
  const keep = async (tx: Transaction) => {
    if (await isTaken(tx, id)) return;
    await tx
      .insert(reports)
      .values({ id, kind, year, period: period.period, unitId, asOf: now, takenBy: access.actor.personId, content });
    const told = content.corrections.map((correction) => ({ correctionId: correction.id, reportId: id }));
    if (told.length > 0) await tx.insert(toldCorrections).values(told);
    const subject = { kind: "report", id, name: content.lines[0] ? period.words : period.period };
    await recordEntry(tx, { actor: access.actor, action: "report.take", subject, detail: { period: period.period } });
  };
  await twinTolerant(() => transaction(keep));
  return { ok: true, id };
}

async function isTaken(db: Pick<Transaction, "select">, id: string): Promise<boolean> {
  return (await db.select({ id: reports.id }).from(reports).where(eq(reports.id, id))).length > 0;
}

/**
 * Keeps the office's own text for a kind of report. It is the whole programme's, so it takes reach over all of it.
 * Refuses with `not_found` or `version_conflict`.
 */
export async function saveTemplate(access: Manager, input: SaveTemplateInput): Promise<Outcome> {
  if (!reachesAll(access)) return { ok: false, reason: "not_found" };
  try {
    return await transaction((tx) => saveWithin(tx, access, input));
  } catch (error) {
    // Two people keep the first text of a kind at once: the unique index lets one of them through.
    if (isUniqueViolation(error)) return { ok: false, reason: "version_conflict" };
    throw error;
  }
}

async function saveWithin(
  tx: Transaction,
  access: Manager,
  { kind, text, version }: SaveTemplateInput,
): Promise<Outcome> {
  const before = await findTemplate(tx, kind);
  if (before?.text === text) return { ok: true };
  if ((before?.version ?? 0) !== version) return { ok: false, reason: "version_conflict" };
  const now = { text, version: version + 1, updatedAt: new Date(), updatedBy: access.actor.personId };
  if (before) await tx.update(reportTemplates).set(now).where(eq(reportTemplates.id, before.id));
  else await tx.insert(reportTemplates).values({ id: newId(), kind, ...now });
  const detail = { version: version + 1, changed: before ? ["text"] : [] };
  await recordEntry(tx, { actor: access.actor, action: "report_template.save", subject: subjectOf(kind), detail });
  return { ok: true };
}

/** Goes back to the text an installation starts from. Refuses with `not_found` or `version_conflict`. */
export function resetTemplate(access: Manager, { kind, version }: ResetTemplateInput): Promise<Outcome> {
  return transaction(async (tx) => {
    if (!reachesAll(access)) return { ok: false, reason: "not_found" };
    const before = await findTemplate(tx, kind);
    if (!before) return { ok: true };
    if (before.version !== version) return { ok: false, reason: "version_conflict" };
    await tx.delete(reportTemplates).where(eq(reportTemplates.id, before.id));
    await recordEntry(tx, { actor: access.actor, action: "report_template.reset", subject: subjectOf(kind) });
    return { ok: true };
  });
}

async function findTemplate(tx: Transaction, kind: SaveTemplateInput["kind"]) {
  const [found] = await locked(tx.select().from(reportTemplates).where(eq(reportTemplates.kind, kind)));
  return found;
}

function subjectOf(kind: string) {
  return { kind: "report_template", id: kind, name: kind };
}
