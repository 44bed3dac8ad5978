import fc from "fast-check";
import { createEvent } from "@/lib/events/mutations/create-event";
import { cancelEvent, postponeEvent, publishEvent } from "@/lib/events/mutations/move-event";
import { submitRecord, withdrawRecord } from "@/lib/records/mutations/save-record";
import { approveRecord, returnRecord } from "@/lib/reviews/mutations";
import { accessOf, campaignIds, eventInput, groupIds, kindIds, unitIds } from "@/lib/testing/programme";
import { daysAfter, localDate } from "@/lib/time/zone";

const ends = ["draft", "publish", "postpone", "cancel", "submit", "withdraw", "return", "approve"] as const;
type End = (typeof ends)[number];

/** How far an event comes in a test, and with which figures. */
export type Life = {
  unit: keyof typeof unitIds;
  /** At the hall, without a venue in the other street, or online only; at the hall unless said otherwise. */
  at?: keyof typeof places;
  daysFromNow: number;
  campaign: keyof typeof campaignIds | null;
  kind: number;
  meant: number[];
  claimed: (number | null)[];
  views: number | null;
  correction: number;
  end: End;
};

const places = {
  hall: {},
  hill: { venueId: undefined, streetId: "s-hill", place: "广场" },
  online: { format: "online" as const, venueId: undefined, onlineUrl: "https://live.demo.invalid/" },
  both: { format: "hybrid" as const, onlineUrl: "https://live.demo.invalid/" },
};

export const anyLife: fc.Arbitrary<Life> = fc.record({
  unit: fc.constantFrom("association", "canal", "school", "hill"),
  at: fc.constantFrom("hall", "hill", "online", "both"),
  daysFromNow: fc.oneof(fc.integer({ min: -300, max: 90 }), fc.integer({ min: -2, max: 2 })),
  campaign: fc.constantFrom("counting", "apart", null),
  kind: fc.integer({ min: 0, max: kindIds.length - 1 }),
  meant: fc.uniqueArray(fc.integer({ min: 0, max: groupIds.length - 1 }), { minLength: 1 }),
  claimed: fc.array(fc.option(fc.integer({ min: 0, max: 400 })), { minLength: 3, maxLength: 3 }),
  views: fc.option(fc.integer({ min: 0, max: 9000 })),
  correction: fc.integer({ min: 0, max: 9 }),
  end: fc.constantFrom(...ends),
});

/** Takes events through their lives by the mutations, as people would. */
export async function liveAll(lives: readonly Life[]): Promise<void> {
  for (const life of lives) await live(life);
}

async function live(life: Life): Promise<void> {
  const manage = accessOf("coordinator", "events.manage");
  const startDate = daysAfter(localDate(new Date()), life.daysFromNow);
  const created = await createEvent(
    manage,
    eventInput({
      unitId: unitIds[life.unit],
      startDate,
      startTime: "00:05",
      endTime: "23:55",
      campaignId: life.campaign ? campaignIds[life.campaign] : undefined,
      kindId: kindIds[life.kind],
      ...places[life.at ?? "hall"],
      groupIds: life.meant.flatMap((place) => groupIds[place] ?? []),
    }),
  );
  if (!created.ok) throw new Error(created.reason);
  const { id } = created;
  if (life.end === "draft") return;
  await publishEvent(manage, { id, version: 1 });
  if (life.end === "postpone") await postponeEvent(manage, { id, version: 2, reason: "台风" });
  if (life.end === "cancel") await cancelEvent(manage, { id, version: 2, reason: "台风" });
  if (["submit", "withdraw", "return", "approve"].includes(life.end)) await report(id, life);
}

async function report(eventId: string, life: Life): Promise<void> {
  const figures = groupIds.map((group, place) => [group, life.claimed[place] ?? undefined] as const);
  await submitRecord(accessOf("secondCoordinator", "records.manage"), {
    eventId,
    version: 0,
    countedBy: "tally",
    attendance: Object.fromEntries(figures),
    online: life.views === null ? [] : [{ platform: "直播", measure: "views", claimed: life.views }],
    summary: "很好",
    mediaLinks: [],
  });
  await decide(eventId, life);
}

async function decide(eventId: string, life: Life): Promise<void> {
  const review = accessOf("coordinator", "records.review");
  if (life.end === "withdraw") await withdrawRecord(accessOf("coordinator", "records.manage"), { eventId, version: 1 });
  if (life.end === "return") await returnRecord(review, { eventId, version: 1, reason: "请补充" });
  if (life.end !== "approve") return;
  const approved = groupIds.map((group, place) => {
    const claimed = life.claimed[place];
    return [group, claimed == null ? undefined : Math.max(0, claimed - life.correction)] as const;
  });
  const reason = "核对签到表";
  await approveRecord(review, { eventId, version: 1, attendance: Object.fromEntries(approved), online: {}, reason });
}
