import { and, between, count, desc, eq, inArray, isNotNull, isNull, like, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "@/db/connection";
import { grantEvents, grantProgrammes, grants, units } from "@/db/schema";
import { type Access, pathWithin, unitIdWithin } from "@/lib/access/access";
import { spanOfQuery } from "@/lib/ledgers/input";
import { containing } from "@/lib/lists/containing";
import { type KeyedOrder, keyText, pageByKey } from "@/lib/lists/keyed-page";
import type { GrantQuery } from "../input";
import type { GrantState } from "../rules";

type Keeper = Access<"ledgers.manage">;

/** A page of the grants within reach, newest first: exactly those that reports count by the day they were given. */
export function listGrants(access: Keeper, query: GrantQuery) {
  const where = conditions(access, query);
  return pageByKey(newestFirst, query, ({ beyond, order, limit }) => listed(and(where, beyond), { order, limit }));
}
export type ListedGrant = Awaited<ReturnType<typeof listed>>[number];

const newestFirst: KeyedOrder<ListedGrant> = {
  columns: [grants.grantedOn, grants.id],
  key: z.tuple([keyText, keyText]),
  descending: true,
  keyOf: ({ grantedOn, id }) => [grantedOn, id],
};

/** All of them, for the file. */
export function listAllGrants(access: Keeper, query: GrantQuery): Promise<ListedGrant[]> {
  return listed(conditions(access, query));
}

/** How many grants a query finds, their yuan, and how many have no amount, which is not zero. */
export async function sumGrants(access: Keeper, query: GrantQuery) {
  const [row] = await database()
    .select({
      found: count(),
      yuan: sql`coalesce(sum(${grants.amount}), 0)`.mapWith(Number),
      withAmount: count(grants.amount),
      finished: count(grants.finalOn),
    })
    .from(grants)
    .where(conditions(access, query));
  const found = Number(row?.found ?? 0);
  return {
    found,
    yuan: row?.yuan ?? 0,
    without: found - Number(row?.withAmount ?? 0),
    owing: found - Number(row?.finished ?? 0),
  };
}
export type GrantSum = Awaited<ReturnType<typeof sumGrants>>;

/** The grants of a person's own unit and of those below it; what is owed comes first. */
export function listOwnGrants(access: Access<"desk.read">): Promise<ListedGrant[]> {
  return listed(unitIdWithin(access, grants.unitId), { limit: 200 });
}

function conditions(access: Keeper, query: GrantQuery): SQL | undefined {
  const { from, to } = spanOfQuery(query);
  const { programme, unit, state, text } = query;
  return and(
    pathWithin(access, grants.unitPath),
    between(grants.grantedOn, from, to),
    programme ? eq(grants.programmeId, programme) : undefined,
    unit ? like(grants.unitPath, `%/${unit}/%`) : undefined,
    state && inState(state),
    text ? containing(grants.title, text) : undefined,
  );
}

/** `stateOf` (../rules.ts) in the database's words; who owes the mid-term report owes the final one as well. */
function inState(state: GrantState): SQL | undefined {
  if (state === "finished") return isNotNull(grants.finalOn);
  const owing = isNull(grants.finalOn);
  return state === "finalOwed" ? owing : and(owing, isNull(grants.midTermOn));
}

async function listed(where: SQL | undefined, page: { limit?: number; order?: SQL[] } = {}) {
  const all = database()
    .select({
      ...{ id: grants.id, title: grants.title, year: grants.year, amount: grants.amount, version: grants.version },
      ...{ grantedOn: grants.grantedOn, midTermOn: grants.midTermOn, finalOn: grants.finalOn },
      ...{ unitId: grants.unitId, unitName: units.name, unitNameEn: units.nameEn },
      ...{ programmeName: grantProgrammes.name, programmeNameEn: grantProgrammes.nameEn },
    })
    .from(grants)
    .innerJoin(units, eq(units.id, grants.unitId))
    .innerJoin(grantProgrammes, eq(grantProgrammes.id, grants.programmeId))
    .where(where)
    .orderBy(...(page.order ?? [desc(grants.grantedOn), desc(grants.id)]))
    .$dynamic();
  const rows = await (page.limit ? all.limit(page.limit) : all);
  const held = await countEvents(rows.map(({ id }) => id));
  return rows.map((row) => ({ ...row, events: held.get(row.id) ?? 0 }));
}

async function countEvents(ids: string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  // Lists of ids are kept short: a database takes only so many in one question.
  for (let at = 0; at < ids.length; at += 500) {
    const rows = await database()
      .select({ id: grantEvents.grantId, held: count() })
      .from(grantEvents)
      .where(inArray(grantEvents.grantId, ids.slice(at, at + 500)))
      .groupBy(grantEvents.grantId);
    for (const { id, held } of rows) counts.set(id, Number(held));
  }
  return counts;
}
