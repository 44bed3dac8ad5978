import { newId } from "@/db/ids";
import type { attendance, eventAudiences, events, onlineViews, records, statusChanges } from "@/db/schema";
import type { Actor } from "@/lib/access/access";
import { searchTextOf, timeColumns } from "@/lib/events/mutations/event-row";
import { type EventStatus, type Move, moves, refusalOf } from "@/lib/events/status";
import { instantOf } from "@/lib/time/zone";
import { type Counted, groupsServed } from "@/lib/totals/cells";
import { countedStatuses } from "@/lib/totals/counted";
import type { Draft } from "./draft";

type Inserted<Table extends { $inferInsert: unknown }> = Table["$inferInsert"];
/** All rows of one event of a spreadsheet, made before the transaction that writes them. */
export type EventRows = {
  hash: string;
  event: Inserted<typeof events>;
  audiences: Inserted<typeof eventAudiences>[];
  record: Inserted<typeof records> | null;
  attendance: Inserted<typeof attendance>[];
  online: Inserted<typeof onlineViews>[];
  moves: Inserted<typeof statusChanges>[];
};
type Names = { unitPath: string; venue?: string | undefined; campaign?: string | undefined; counts: boolean };

/**
 * The rows an event of a spreadsheet becomes. One to come is a draft; one that has begun is public and, with a figure, its record is
 * handed to the coordinator, all by moves the table of statuses allows.
 */
export function eventRowsOf(
  draft: Draft,
  hash: string,
  names: Names,
  { actor, now }: { actor: Actor; now: Date },
): EventRows {
  const id = newId();
  const times = timeColumns(draft);
  const begun = times.startsAt <= now;
  const figures = Object.entries(draft.attendance);
  const reported = isReported(draft, now);
  const way: Move[] = reported ? ["publish", "submit"] : begun ? ["publish"] : [];
  const { status, moved } = movedAlong(id, way, { actor, now, startsAt: times.startsAt });
  return {
    hash,
    event: {
      ...{ id, ...times, status, version: 1 + moved.length, unitId: draft.unitId, unitPath: names.unitPath },
      ...columnsOf(draft),
      counts: names.counts,
      searchText: searchTextOf([draft.title, names.venue, draft.place, draft.host, draft.speaker, names.campaign]),
      ...{ createdBy: actor.personId, createdAt: now, updatedAt: now, publishedAt: begun ? now : null },
    },
    audiences: draft.groupIds.map((groupId) => ({ eventId: id, groupId })),
    record: reported ? recordOf(id, draft, { actor, now }) : null,
    attendance: reported
      ? figures.map(([groupId, claimed]) => ({ eventId: id, groupId, claimed, approved: null }))
      : [],
    online: reported ? onlineOf(id, draft) : [],
    moves: moved,
  };
}

/** What the sums see of the event; a draft counts nowhere. */
export function countedOf({ event, audiences, attendance, online }: EventRows): Counted[] {
  const { unitPath, startsOn, format, status, counts } = event;
  if (!countedStatuses.includes(status)) return [];
  const { campaignId = null, kindId = null, streetId = null, venueId = null } = event;
  const intended = audiences.map(({ groupId }) => groupId);
  const figures = attendance.map(({ groupId, claimed = null, approved = null }) => ({ groupId, claimed, approved }));
  return [
    {
      ...{ unitPath, startsOn, format, status, counts, campaignId, kindId, streetId, venueId },
      groups: groupsServed(intended, figures),
      online: online.map(({ measure, claimed, approved = null }) => ({ measure, claimed, approved })),
      // What comes in is not approved: no line of co-hosts counts it yet.
      heldWith: [],
    },
  ];
}

/** Whether the row becomes a record as well: of an event that has begun, with a figure. */
export function isReported(draft: Draft, now: Date): boolean {
  const figures = Object.keys(draft.attendance).length > 0 || draft.online !== undefined;
  return figures && instantOf(draft.startDate, draft.startTime) <= now;
}

function columnsOf(draft: Draft) {
  const { title, format, kindId = null, campaignId = null, editionId = null, place = null } = draft;
  const { venueId = null, streetId = null } = draft;
  const { host = null, coHosts = null, speaker = null, contactName = null, contactPhone = null } = draft;
  return {
    ...{ title, format, kindId, campaignId, editionId, venueId, streetId, place },
    ...{ host, coHosts, speaker, contactName, contactPhone },
    description: "",
  };
}

type By = { actor: Actor; now: Date };

function movedAlong(eventId: string, way: Move[], { actor, now, startsAt }: By & { startsAt: Date }) {
  let status: EventStatus = "draft";
  const moved: EventRows["moves"] = [];
  for (const move of way) {
    const fault = refusalOf(move, status, startsAt, now);
    if (fault) throw new Error(`The move "${move}" is not allowed: ${fault}.`);
    const { to } = moves[move];
    const step = { move, fromStatus: status, toStatus: to, reason: null };
    moved.push({ id: newId(), eventId, ...step, actorId: actor.personId, at: now });
    status = to;
  }
  return { status, moved };
}

/** A figure of a spreadsheet was written down by somebody: a tally, or an estimate where the cell says so. */
function recordOf(eventId: string, draft: Draft, { actor, now }: By): NonNullable<EventRows["record"]> {
  return {
    eventId,
    countedBy: Object.keys(draft.attendance).length === 0 ? null : draft.estimate ? "estimate" : "tally",
    summary: [draft.summary ?? draft.title, draft.notes].filter(Boolean).join("\n"),
    mediaLinks: draft.mediaUrls.map((url) => ({ title: draft.title, outlet: "", url })),
    ...{ submittedAt: now, submittedBy: actor.personId, updatedAt: now },
  };
}

function onlineOf(eventId: string, { online }: Draft): EventRows["online"] {
  if (online === undefined) return [];
  return [{ id: newId(), eventId, platform: "", measure: "views", claimed: online, approved: null, takenOn: null }];
}
