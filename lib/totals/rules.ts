import type { Part } from "@/lib/events/status";
import type { Cell } from "./cells";
import type { Span } from "./periods";

/** The figures of one part: events, those of them that count toward the target, attendance (or online figures) claimed and approved. */
export type PartFigures = { events: number; counting: number; claimed: number; approved: number };
/** Figures in the four parts that never overlap (counting rule 2). */
export type Figures = Record<Part, PartFigures>;

/** A kept sum, or events read themselves, whose part is known. */
export type PartRow = Pick<Cell, "key" | "period" | "counts" | "events" | "claimed" | "approved"> & { part: Part };

export function noFigures(): Figures {
  const none = (): PartFigures => ({ events: 0, counting: 0, claimed: 0, approved: 0 });
  return { approved: none(), waiting: none(), unreported: none(), planned: none() };
}

/** The part a kept sum belongs to; null for the published events around now, which the clock judges one by one. */
export function partOfSum(sum: Pick<Cell, "status" | "period">, aroundNow: Span): Part | null {
  if (sum.status === "approved") return "approved";
  if (sum.status === "submitted") return "waiting";
  if (sum.status === "returned") return "unreported";
  if (sum.status !== "published") return null;
  // "2026-11" sorts before "2026-11-01": a whole month is before or after the days around now, never among them.
  if (sum.period < aroundNow.from) return "unreported";
  return sum.period > aroundNow.to ? "planned" : null;
}

/** Adds rows up by a key of each. */
export function figuresByKey(rows: readonly PartRow[], keyOf: (row: PartRow) => string): Map<string, Figures> {
  const byKey = new Map<string, Figures>();
  for (const row of rows) {
    const figures = byKey.get(keyOf(row)) ?? noFigures();
    const part = figures[row.part];
    part.events += row.events;
    part.counting += row.counts ? row.events : 0;
    part.claimed += row.claimed;
    part.approved += row.approved;
    byKey.set(keyOf(row), figures);
  }
  return byKey;
}

/** The sum of two figures, part by part. */
export function addFigures(a: Figures, b: Figures): Figures {
  const total = noFigures();
  for (const part of Object.keys(total) as Part[]) {
    for (const name of Object.keys(total[part]) as (keyof PartFigures)[])
      total[part][name] = a[part][name] + b[part][name];
  }
  return total;
}
