import { eq } from "drizzle-orm";
import { isUniqueViolation } from "@/db/errors";
import { publicResults } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import { reachesAll } from "@/lib/targets/mutations";
import { resultSections, withChosenOnly } from "./content";
import type { ReleaseResultsInput, SaveResultsInput } from "./input";
import { composeResults } from "./queries/compose-results";

type Manager = Access<"reports.manage">;

/** Keeps the text and the choice of a year's results; what is public stays as it is. Refuses with `not_found` or `version_conflict`. */
export async function saveResults(access: Manager, input: SaveResultsInput): Promise<Outcome> {
  if (!reachesAll(access)) return { ok: false, reason: "not_found" };
  try {
    return await transaction((tx) => saveWithin(tx, access, input));
  } catch (error) {
    // Two people prepare the same year at once: the key lets one of them through.
    if (isUniqueViolation(error)) return { ok: false, reason: "version_conflict" };
    throw error;
  }
}

async function saveWithin(tx: Transaction, access: Manager, input: SaveResultsInput): Promise<Outcome> {
  const { year, introduction, introductionEn, sections, version } = input;
  const before = await find(tx, year);
  if ((before?.version ?? 0) !== version) return { ok: false, reason: "version_conflict" };
  const now = { introduction, introductionEn, sections, version: version + 1, updatedAt: new Date() };
  if (before) await tx.update(publicResults).set(now).where(eq(publicResults.year, year));
  else await tx.insert(publicResults).values({ year, ...now });
  await recordEntry(tx, {
    actor: access.actor,
    action: "results.save",
    subject: subjectOf(year),
    detail: { version: version + 1 },
  });
  return { ok: true };
}

/**
 * Makes a year's results public as they are prepared, with the figures of this moment; the same again takes the figures anew.
 * Refuses with `not_found` or `version_conflict`.
 */
export async function releaseResults(access: Manager, { year, version }: ReleaseResultsInput): Promise<Outcome> {
  if (!reachesAll(access)) return { ok: false, reason: "not_found" };
  const now = new Date();
  // The figures are read before the transaction: they take many statements, and no words of the draft.
  const figures = await composeResults(access, {
    year,
    text: { introduction: "", introductionEn: "", sections: [] },
    now,
  });
  if (!figures) return { ok: false, reason: "not_found" };
  return transaction(async (tx) => {
    const draft = await find(tx, year);
    if (!draft) return { ok: false, reason: "not_found" };
    if (draft.version !== version) return { ok: false, reason: "version_conflict" };
    const { introduction, introductionEn } = draft;
    const sections = resultSections.filter((section) => draft.sections.includes(section));
    const released = withChosenOnly({ ...figures, introduction, introductionEn, sections });
    await tx
      .update(publicResults)
      .set({ released, releasedAt: now, releasedBy: access.actor.personId, withdrawnAt: null })
      .where(eq(publicResults.year, year));
    const detail = { version, events: released.events, attendance: released.attendance };
    await recordEntry(tx, { actor: access.actor, action: "results.release", subject: subjectOf(year), detail });
    return { ok: true };
  });
}

/** Takes a year's results back from the public. Refuses with `not_found`. */
export function withdrawResults(access: Manager, { year }: ReleaseResultsInput): Promise<Outcome> {
  return transaction(async (tx) => {
    const found = reachesAll(access) ? await find(tx, year) : undefined;
    if (!found?.releasedAt) return { ok: false, reason: "not_found" };
    if (found.withdrawnAt) return { ok: true };
    await tx.update(publicResults).set({ withdrawnAt: new Date() }).where(eq(publicResults.year, year));
    await recordEntry(tx, { actor: access.actor, action: "results.withdraw", subject: subjectOf(year) });
    return { ok: true };
  });
}

async function find(tx: Transaction, year: number) {
  const [found] = await locked(tx.select().from(publicResults).where(eq(publicResults.year, year)));
  return found;
}

function subjectOf(year: number) {
  return { kind: "results", id: String(year), name: String(year) };
}
