import { and, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { rankings, units } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import { type Access, unitIdWithin } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { idOfForm } from "@/lib/actions/id-of-form";
import { recordEntry } from "@/lib/audit/trail";
import { queryText } from "@/lib/compositions/input";
import { measureYear, takeComposed } from "@/lib/compositions/queries";
import { twinTolerant } from "@/lib/events/mutations/create-event";
import { reachesAll } from "@/lib/targets/mutations";
import { localDate } from "@/lib/time/zone";
import type { RankingIdInput, TakeRankingInput } from "./input";
import { type ComposedRanking, composeRanking } from "./queries/compose-ranking";

type Manager = Access<"reports.manage">;

/**
 * Takes a ranking as the ledger stands now, or stood when it was composed in the background, and keeps it with its rule; it is internal.
 * The same page sent twice finds the ranking it took. Refuses with `not_found` or `date_ahead`, and `compose_first` one that is too much to
 * compose at once.
 */
export async function takeRanking(
  access: Manager,
  { formKey, composition, ...input }: TakeRankingInput,
): Promise<Outcome<{ id: string }>> {
  const now = new Date();
  if (input.asOf > localDate(now)) return { ok: false, reason: "date_ahead", field: "asOf" };
  const id = idOfForm(access, { noun: "ranking", formKey, content: input });
  if (await isTaken(database(), id)) return { ok: true, id };
  const measured = await measureYear(access, { year: Number(input.asOf.slice(0, 4)) }, now);
  const apart = composition !== undefined || measured?.large;
  const query = queryText({ unit: measured?.unit ?? "", ...input });
  const composed = apart
    ? await takeComposed<ComposedRanking>(access, { id: composition, kind: "ranking", query })
    : await composeRanking(access, input, now);
  if (!composed) return { ok: false, reason: apart ? "compose_first" : "not_found" };
  const { unitId, content } = composed;
  const keep = async (tx: Transaction) => {
    if (await isTaken(tx, id)) return;
    const taken = { takenAt: new Date(content.takenAt), takenBy: access.actor.personId };
    await tx.insert(rankings).values({ id, unitId, year: content.year, asOf: content.asOf, ...taken, rows: content });
    await recordEntry(tx, {
      actor: access.actor,
      action: "ranking.take",
      subject: subjectOf({ id, asOf: content.asOf }),
    });
  };
  await twinTolerant(() => transaction(keep));
  return { ok: true, id };
}

async function isTaken(db: Pick<Transaction, "select">, id: string): Promise<boolean> {
  return (await db.select({ id: rankings.id }).from(rankings).where(eq(rankings.id, id))).length > 0;
}

/**
 * Lets everyone read a ranking of the whole programme; a unit's ranking of what is below it stays internal. Doing it twice changes
 * nothing. Refuses with `not_found`.
 */
export function publishRanking(access: Manager, { id }: RankingIdInput): Promise<Outcome> {
  return transaction(async (tx) => {
    const ranking = reachesAll(access) ? await findRanking(tx, access, id) : undefined;
    if (!ranking || !(await isOfProgramme(tx, ranking))) return { ok: false, reason: "not_found" };
    if (ranking.publishedAt) return { ok: true };
    await tx.update(rankings).set({ publishedAt: new Date() }).where(eq(rankings.id, id));
    await recordEntry(tx, { actor: access.actor, action: "ranking.publish", subject: subjectOf(ranking) });
    return { ok: true };
  });
}

/** Makes a published ranking internal again. Doing it twice changes nothing. Refuses with `not_found`. */
export function withdrawRanking(access: Manager, { id }: RankingIdInput): Promise<Outcome> {
  return transaction(async (tx) => {
    const ranking = await findRanking(tx, access, id);
    if (!ranking) return { ok: false, reason: "not_found" };
    if (!ranking.publishedAt) return { ok: true };
    await tx.update(rankings).set({ publishedAt: null }).where(eq(rankings.id, id));
    await recordEntry(tx, { actor: access.actor, action: "ranking.withdraw", subject: subjectOf(ranking) });
    return { ok: true };
  });
}

async function findRanking(tx: Transaction, access: Manager, id: string) {
  const within = and(eq(rankings.id, id), unitIdWithin(access, rankings.unitId));
  const [found] = await locked(tx.select().from(rankings).where(within));
  return found;
}

async function isOfProgramme(tx: Transaction, { unitId }: { unitId: string }): Promise<boolean> {
  const [unit] = await tx.select({ parentId: units.parentId }).from(units).where(eq(units.id, unitId));
  return unit?.parentId === null;
}

function subjectOf({ id, asOf }: { id: string; asOf: string }) {
  return { kind: "ranking", id, name: asOf };
}
