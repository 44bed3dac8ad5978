import { attendance, eventAudiences, events, records } from "@/db/schema";
import { transaction } from "@/db/transaction";
import { searchTextOf } from "@/lib/events/mutations/event-row";
import { localDate } from "@/lib/time/zone";
import { rebuildSums } from "@/lib/totals/sums";

type Row = typeof events.$inferInsert;

/** An event as it may stand in the database, with its groups and figures by group. */
export type EventRows = Row & { groups: string[]; claimed?: Record<string, number>; approved?: Record<string, number> };
export type GivenEvent = Partial<EventRows> & Pick<EventRows, "id" | "startsAt" | "status">;

/** Fills in what was not given. */
export function eventRows(given: GivenEvent): EventRows {
  const startsOn = localDate(given.startsAt);
  const title = given.title ?? "身边的科学";
  return {
    unitId: "u-canal",
    unitPath: "/u-root/u-canal/",
    counts: true,
    format: "onsite",
    endsAt: new Date(given.startsAt.getTime() + 5_400_000),
    timeZone: "Asia/Shanghai",
    startsOn,
    year: Number(startsOn.slice(0, 4)),
    month: Number(startsOn.slice(5, 7)),
    searchText: searchTextOf([title]),
    createdBy: "p-canal",
    createdAt: given.startsAt,
    updatedAt: given.startsAt,
    publishedAt: given.startsAt,
    groups: ["g-youth"],
    ...given,
    title,
  };
}

/** Writes events past all rules, as they might stand after years, and adds up their sums. */
export function insertEvents(all: readonly EventRows[]): Promise<void> {
  return transaction(async (tx) => {
    for (const { groups, claimed, approved, ...row } of all) {
      await tx.insert(events).values(row);
      const eventId = row.id;
      if (groups.length > 0) await tx.insert(eventAudiences).values(groups.map((groupId) => ({ eventId, groupId })));
      if (!claimed) continue;
      await tx
        .insert(records)
        .values({ eventId, summary: "大家动手做了实验", mediaLinks: [], updatedAt: row.startsAt });
      const figures = Object.entries(claimed);
      await tx.insert(attendance).values(
        figures.map(([groupId, figure]) => ({
          eventId,
          groupId,
          claimed: figure,
          approved: approved?.[groupId] ?? null,
        })),
      );
    }
    await rebuildSums(tx);
  });
}
