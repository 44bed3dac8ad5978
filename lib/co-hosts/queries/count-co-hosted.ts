import { and, eq, gte, like, lte } from "drizzle-orm";
import { database } from "@/db/connection";
import { coHostUnits, events } from "@/db/schema";

type Asked = { scopeId: string; from: string; until: string };

/**
 * How many approved events the units of a place held with others that lead them, by the unit directly below (the place's own under its
 * id), and in all under "". An event led and held within the same place is no more than its own event there. Each event counts once
 * a line, so that lines may add up to more than the whole: nothing of this is ever added to events. The place has been found within reach.
 */
export async function countCoHosted({ scopeId, from, until }: Asked): Promise<Map<string, number>> {
  const rows = await database()
    .select({ id: events.id, led: events.unitPath, held: coHostUnits.unitPath })
    .from(coHostUnits)
    .innerJoin(events, eq(events.id, coHostUnits.eventId))
    .where(
      and(
        ...[eq(coHostUnits.state, "agreed"), like(coHostUnits.unitPath, `%/${scopeId}/%`)],
        ...[eq(events.status, "approved"), gte(events.startsOn, from), lte(events.startsOn, until)],
      ),
    );
  const found = new Map<string, Set<string>>();
  for (const { id, led, held } of rows) {
    const line = lineOf(scopeId, held);
    if (!led.includes(`/${scopeId}/`)) found.set("", (found.get("") ?? new Set()).add(id));
    if (lineOf(scopeId, led) !== line) found.set(line, (found.get(line) ?? new Set()).add(id));
  }
  return new Map([...found].map(([line, ids]) => [line, ids.size]));
}

/** The unit below a place that a path leads through; the place itself where it ends there, nothing where it does not lead through it. */
function lineOf(scopeId: string, path: string): string {
  const [, below] = path.split(`/${scopeId}/`);
  if (below === undefined) return "";
  return below.split("/")[0] || scopeId;
}
