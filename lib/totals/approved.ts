import { and, between, eq, inArray, type SQLWrapper, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { sums } from "@/db/schema";
import { periodsOf, type Span } from "./periods";
import type { Dimension } from "./queries";
import { figuresByKey, type PartFigures } from "./rules";

/** What is approved does not depend on the clock: no day is looked at one by one for it. */
const noDays = { from: "9999", to: "9999" };

/** What is approved in a year or part of it by key of a breakdown, from the kept sums alone; with `counting` only what counts toward the target. */
export async function getApproved(
  scopeId: string,
  dimension: Dimension,
  { span, counting = false }: { span: Span; counting?: boolean },
): Promise<Map<string, PartFigures>> {
  const { months, days } = periodsOf(span, noDays);
  // Each by itself: joined by "or" the database would read every day of every year.
  const periods = [
    ...(months.length > 0 ? [inArray(sums.period, months)] : []),
    ...days.map(({ from, to }) => between(sums.period, from, to)),
  ];
  const which = and(
    ...[eq(sums.scopeId, scopeId), eq(sums.dimension, dimension), eq(sums.status, "approved")],
    counting ? eq(sums.counts, true) : undefined,
  );
  const rows = await Promise.all(
    periods.map((period) =>
      database().select(added).from(sums).where(and(which, period)).groupBy(sums.key, sums.counts),
    ),
  );
  const all = rows.flat().map((row) => ({ ...row, period: span.from, part: "approved" as const }));
  return new Map([...figuresByKey(all, ({ key }) => key)].map(([key, figures]) => [key, figures.approved]));
}

const total = (figure: SQLWrapper) => sql`sum(${figure})`.mapWith(Number);
const added = {
  ...{ key: sums.key, counts: sums.counts },
  ...{ events: total(sums.events), claimed: total(sums.claimed), approved: total(sums.approved) },
};
