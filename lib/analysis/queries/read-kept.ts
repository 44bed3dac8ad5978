import { and, between, eq, inArray, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { crossSums } from "@/db/schema";
import type { Place } from "@/lib/figures/conditions";
import type { FigureQuery } from "@/lib/figures/input";
import { monthName } from "@/lib/totals/periods";
import { inKeptOrder, type KeptDimension, type KeptStatus, pairName } from "../dimensions";
import type { Fact, Question } from "./read-facts";

export type Only = { dimension: KeptDimension; keys: readonly string[] };

/**
 * The events of a status from the kept sums. One dimension alone is read from its sums by format, and the total from those of kinds
 * by format, which are the fewest rows.
 */
export async function readKept(
  place: Place,
  { by, only = [], monthly = false }: Question,
  list: FigureQuery,
  status: KeptStatus,
): Promise<Fact[]> {
  const pair = pairOf(by);
  const columnOf = (dimension: KeptDimension) => (dimension === pair[0] ? crossSums.first : crossSums.second);
  const asked = by.map(columnOf);
  const keys: Record<string, SQL> = Object.fromEntries(
    by.map((dimension, at) => [keyNames[at], sql`${columnOf(dimension)}`]),
  );
  const [from, to] = monthsOfList(list);
  const rows = await database()
    .select({
      ...added,
      month: sql<string>`min(${crossSums.month})`,
      ...(keys as { key?: SQL<string>; other?: SQL<string> }),
    })
    .from(crossSums)
    .where(
      and(
        eq(crossSums.scopeId, place.scopeId),
        eq(crossSums.pair, pairName(pair, status)),
        between(crossSums.month, from, to),
        ...only.map(({ dimension, keys }) => inArray(columnOf(dimension), [...keys])),
      ),
    )
    .groupBy(...asked, ...(monthly ? [crossSums.month] : []));
  return (
    rows
      // Nothing at all adds up to null, and a cell whose events have gone elsewhere to zero.
      .filter((row) => row.events > 0)
      .map(({ key, other, ...fact }) => ({ ...fact, keys: [key, other].slice(0, by.length).map((one) => one ?? "") }))
  );
}

const keyNames = ["key", "other"] as const;

const added = {
  events: sql`sum(${crossSums.events})`.mapWith(Number),
  claimed: sql`sum(${crossSums.claimed})`.mapWith(Number),
  approved: sql`sum(${crossSums.approved})`.mapWith(Number),
};

function pairOf([one, other]: KeptDimension[]): readonly [KeptDimension, KeptDimension] {
  if (one && other) return inKeptOrder(one, other);
  return one === undefined || one === "format" ? ["kind", "format"] : [one, "format"];
}

/** The list of an analysis begins with a month and ends with one. */
function monthsOfList({ year, from, until }: Pick<FigureQuery, "year" | "from" | "until">): [string, string] {
  return [from?.slice(0, 7) ?? monthName(year, 1), until?.slice(0, 7) ?? monthName(year, 12)];
}
