import { and, count, desc, eq, gt, inArray, isNull, like, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { exports, jobs, units } from "@/db/schema";
import { ofOneMoment } from "@/db/snapshot";
import { type Access, grantAccess } from "@/lib/access/access";
import { keptFor } from "@/lib/exports/rules";
import { getFile } from "@/lib/files/store";
import { yearSpan } from "@/lib/totals/periods";
import { getTotal, getTotalsScope } from "@/lib/totals/queries";
import { type ComposedKind, readQuery } from "./input";
import { unpacked } from "./packed";
import { mostEventsAtOnce, mostUnitsAtOnce } from "./rules";

type Reader = Access<"reports.manage">;

/** The unit within reach that is asked for, and whether a year of it is too much for a page to compose at once; null when out of reach. */
export async function measureYear(
  access: Reader,
  { unit, year }: { unit?: string | undefined; year: number },
  now: Date,
) {
  const totals = grantAccess(access.actor, "totals.read");
  const scopeId = totals && (await getTotalsScope(totals, unit));
  if (!scopeId) return null;
  const [figures, below] = await Promise.all([getTotal({ scopeId, now }, yearSpan(year)), countBelow(scopeId)]);
  return { unit: scopeId, large: figures.approved.events > mostEventsAtOnce || below > mostUnitsAtOnce };
}

async function countBelow(scopeId: string): Promise<number> {
  const below = and(like(units.path, `%/${scopeId}/%`), isNull(units.retiredAt));
  const [found] = await database().select({ n: count() }).from(units).where(below);
  return found?.n ?? 0;
}

/** One of a person's own compositions, as long as its unit is still within their reach; else null. */
export async function getComposition(access: Reader, id: string) {
  const [found] = await findOwn(access, eq(exports.id, id));
  if (!found || found.kind === "ledger") return null;
  const asked = readQuery(found.kind, found.query);
  const totals = grantAccess(access.actor, "totals.read");
  return asked && totals && (await getTotalsScope(totals, asked.unit)) ? { ...found, kind: found.kind } : null;
}
export type FoundComposition = NonNullable<Awaited<ReturnType<typeof getComposition>>>;

/** The content of a person's own composition of exactly this, to be kept; null when there is none any more. */
export async function takeComposed<Content>(
  access: Reader,
  { id, kind, query }: { id: string | undefined; kind: ComposedKind; query: string },
): Promise<Content | null> {
  const found = id === undefined ? null : await getComposition(access, id);
  const same = found?.kind === kind && found.format === "page" && found.query === query && found.state === "ready";
  return same ? readComposed<Content>(found) : null;
}

/** What a page shows, as it was composed; null when it is not there (any more). */
export async function readComposed<Content>({ fileId }: { fileId: string | null }): Promise<Content | null> {
  const file = fileId === null ? null : await getFile(fileId);
  return file && unpacked<Content>(file);
}

/** Composes in the background, where that takes long: of one moment, whatever is written meanwhile. */
export function inOneMoment<Content>(compose: () => Promise<Content>): Promise<Content> {
  return ofOneMoment(compose);
}

function findOwn(access: Reader, which: SQL | undefined) {
  const { id, kind, format, query, fileName, fileId, state, orderedAt, finishedAt } = exports;
  const job = {
    state: jobs.state,
    reason: jobs.reason,
    done: jobs.stepsDone,
    of: jobs.stepsOf,
    asked: jobs.cancelAskedAt,
  };
  return database()
    .select({ id, kind, format, query, fileName, fileId, state, orderedAt, finishedAt, job })
    .from(exports)
    .innerJoin(jobs, eq(jobs.id, exports.id))
    .where(
      and(
        ...[eq(exports.personId, access.actor.personId), gt(exports.orderedAt, new Date(Date.now() - keptFor))],
        which,
      ),
    )
    .orderBy(desc(exports.orderedAt), desc(exports.id))
    .limit(1);
}

/**
 * What a page shows of a person's newest composition of this that is there, and when it was composed; else the one under way, or neither:
 * a later one that failed, or was called off, takes nothing away.
 */
export async function findContent<Content>(access: Reader, kind: ComposedKind, query: string) {
  const same = and(eq(exports.kind, kind), eq(exports.format, "page"), eq(exports.query, query));
  const [ready] = await findOwn(access, and(same, eq(exports.state, "ready")));
  const content = ready ? await readComposed<Content>(ready) : null;
  if (ready && content !== null) return { id: ready.id, at: ready.finishedAt ?? ready.orderedAt, content };
  const [underWay] = await findOwn(access, and(same, inArray(exports.state, ["waiting", "running"])));
  return { id: null, underWay: underWay?.id ?? null };
}
