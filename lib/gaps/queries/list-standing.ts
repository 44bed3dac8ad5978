import { and, eq, inArray, like } from "drizzle-orm";
import { database } from "@/db/connection";
import { events, units } from "@/db/schema";
import type { ReminderReason } from "@/lib/desk-messages/rules";
import { listServed } from "@/lib/overview/queries/list-gaps";
import { missingEvidenceQuery, unreportedQuery } from "../rules";
import { listConcerns } from "./list-concerns";
import { listStillLate } from "./list-late";

type Reminder = { id: string; unitId: string; reason: ReminderReason; about: string };
type UnitRow = typeof units.$inferSelect;

/**
 * Of some reminders those whose cause is still there, computed as the gaps themselves are: a reminder nobody marked as done ends
 * when what it was about is no more. The caller has found the reminders within reach; nothing but yes or no is told of them.
 */
export async function listStanding(reminders: readonly Reminder[], now: Date): Promise<Set<string>> {
  if (reminders.length === 0) return new Set();
  const reasons = new Set(reminders.map((reminder) => reminder.reason));
  const ids = [...new Set(reminders.map((reminder) => reminder.unitId))];
  const rows = await database().select().from(units).where(inArray(units.id, ids));
  const byId = new Map(rows.map((unit) => [unit.id, unit]));
  const [concerns, unreported, unproved, served] = await Promise.all([
    reasons.has("behind") || reasons.has("silent") ? concernsOf(rows, now) : new Map<string, Set<string>>(),
    reasons.has("unreported") ? listStillLate(ids, unreportedQuery(now), now) : new Set<string>(),
    reasons.has("evidence") ? listStillLate(ids, missingEvidenceQuery(now), now) : new Set<string>(),
    reasons.has("group") || reasons.has("street") ? listServed({ scopeId: "", whole: true, now }) : [],
  ]);
  const stands: Record<ReminderReason, (reminder: Reminder, unit: UnitRow) => boolean | Promise<boolean>> = {
    behind: ({ unitId }) => Boolean(concerns.get(unitId)?.has("behind")),
    silent: ({ unitId }) => Boolean(concerns.get(unitId)?.has("silent")),
    unreported: ({ unitId }) => unreported.has(unitId),
    evidence: ({ unitId }) => unproved.has(unitId),
    group: ({ about }, unit) =>
      !served.some((pair) => pair.groupId === about && (!unit.streetId || pair.streetId === unit.streetId)),
    street: ({ about }) => !served.some((pair) => pair.streetId === about),
    month: async ({ about }, unit) => !(await hasEventIn(unit, about)),
  };
  const still = await Promise.all(
    reminders.map(async (reminder) => {
      const unit = byId.get(reminder.unitId);
      return unit && (await stands[reminder.reason](reminder, unit)) ? reminder.id : null;
    }),
  );
  return new Set(still.filter((id) => id !== null));
}

/** What there is to ask each of the units about, as the first screen of the unit above says it. */
async function concernsOf(rows: UnitRow[], now: Date): Promise<Map<string, Set<string>>> {
  const parents = [...new Set(rows.flatMap((unit) => unit.parentId ?? []))];
  const lines = await Promise.all(parents.map((scopeId) => listConcerns({ scopeId, now })));
  return new Map(lines.flat().map((unit) => [unit.id, new Set(unit.concerns.map((concern) => concern.kind))]));
}

/** Has the unit, or one below it, anything in a month ("2026-03")? */
async function hasEventIn(unit: UnitRow, month: string): Promise<boolean> {
  const found = await database()
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.year, Number(month.slice(0, 4))),
        eq(events.month, Number(month.slice(5, 7))),
        inArray(events.status, ["published", "submitted", "returned", "approved"]),
        like(events.unitPath, `${unit.path}%`),
      ),
    )
    .limit(1);
  return found.length > 0;
}
