import { demoId } from "@/db/demo/random";
import { closedPeriods, targetChanges } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { instantOf } from "@/lib/time/zone";

// The last quarter stays open: what was held in December is still being reviewed in January.
const closed = [
  { quarter: "Q1", day: "04-12" },
  { quarter: "Q2", day: "07-10" },
  { quarter: "Q3", day: "10-15" },
] as const;

// The district began with fewer and raised it once the year's plan was agreed.
const steps = [
  { day: "01-08", before: null, after: 280 },
  { day: "03-02", before: 280, after: 300 },
] as const;

/** What the office did with the year's plan: last year's quarters closed, and how this year's target came to be what it is. */
export async function writePlanHistory(tx: Transaction, today: string, by: string): Promise<void> {
  const year = Number(today.slice(0, 4));
  const last = year - 1;
  await tx.insert(closedPeriods).values(
    closed.map(({ quarter, day }) => ({
      ...{ id: demoId("closed", `${last}-${quarter}`), period: `${last}-${quarter}`, year: last },
      ...{ closedAt: instantOf(`${last}-${day}`, "16:40"), closedBy: by },
    })),
  );
  const taken = steps.filter(({ day }) => `${year}-${day}` <= today);
  if (taken.length === 0) return;
  await tx.insert(targetChanges).values(
    taken.map(({ day, before, after }) => ({
      ...{ id: demoId("target-change", `${year}-${day}`), year, scope: "programme" as const, scopeId: "" },
      ...{ measure: "events" as const, figureBefore: before, figureAfter: after },
      ...{ actorId: by, at: instantOf(`${year}-${day}`, "10:20") },
    })),
  );
}
