/** What is stored of an event's life; "held" is a fact of the clock and so is no status. */
export type EventStatus =
  | "draft"
  | "proposed"
  | "published"
  | "submitted"
  | "returned"
  | "approved"
  | "postponed"
  | "cancelled";

export type Move =
  | "propose"
  | "publish"
  | "decline"
  | "postpone"
  | "reschedule"
  | "cancel"
  | "submit"
  | "withdraw"
  | "approve"
  | "return"
  | "reopen";

type Rule = {
  from: readonly EventStatus[];
  to: EventStatus;
  /** The right it takes, on top of the event being within reach. */
  permission: "events.manage" | "records.manage" | "records.review";
  /** Only after the event has begun. */
  when?: "begun";
  needsReason?: true;
};

/**
 * The one table of allowed moves (product.md, "Life of an event"); nothing else changes a status, but for what `takenBack` names. Units set to 先审后发
 * may only propose: the coordinator's right to review publishes (lib/events/mutations/move-event.ts).
 */
export const moves: Record<Move, Rule> = {
  propose: { from: ["draft"], to: "proposed", permission: "events.manage" },
  publish: { from: ["draft", "proposed"], to: "published", permission: "events.manage" },
  decline: { from: ["proposed"], to: "draft", permission: "records.review", needsReason: true },
  postpone: { from: ["published"], to: "postponed", permission: "events.manage", needsReason: true },
  reschedule: { from: ["postponed"], to: "published", permission: "events.manage" },
  cancel: {
    from: ["proposed", "published", "postponed"],
    to: "cancelled",
    permission: "events.manage",
    needsReason: true,
  },
  submit: { from: ["published", "returned"], to: "submitted", permission: "records.manage", when: "begun" },
  withdraw: { from: ["submitted"], to: "published", permission: "records.manage" },
  approve: { from: ["submitted"], to: "approved", permission: "records.review" },
  return: { from: ["submitted", "approved"], to: "returned", permission: "records.review", needsReason: true },
  reopen: { from: ["approved"], to: "submitted", permission: "records.manage" },
};

/** The moves that whoever made them for many events at once may take back right after, while nothing else has happened (lib/batches). */
const takenBack: readonly Move[] = ["propose", "publish", "cancel"];

/** May an event that went from one status to another in a batch be put back? */
export function mayTakeBack(before: EventStatus, now: EventStatus): boolean {
  return takenBack.some((move) => moves[move].from.includes(before) && moves[move].to === now);
}

/** The moves the table allows from a status at a moment; rights and contents are asked elsewhere. */
export function movesFrom(status: EventStatus, startsAt: Date, now: Date): Move[] {
  return (Object.keys(moves) as Move[]).filter((move) => refusalOf(move, status, startsAt, now) === null);
}

/** Why the table refuses a move, or null when it allows it. */
export function refusalOf(move: Move, status: EventStatus, startsAt: Date, now: Date) {
  const rule = moves[move];
  if (!rule.from.includes(status)) return "wrong_status" as const;
  if (rule.when === "begun" && !isBegun({ startsAt }, now)) return "not_begun" as const;
  return null;
}

/** Held: the clock has passed the start. From then on the record can be written. */
export function isBegun(event: { startsAt: Date }, now: Date): boolean {
  return event.startsAt.getTime() <= now.getTime();
}

/** The clock has passed the end. */
export function isOver(event: { endsAt: Date }, now: Date): boolean {
  return event.endsAt.getTime() <= now.getTime();
}

export const publicStatuses = ["published", "submitted", "returned", "approved", "postponed", "cancelled"] as const;

/** What the public is told: it follows from times and places, not from the office's own steps. */
export type PublicStatus = "upcoming" | "under_way" | "over" | "cancelled" | "postponed";

/** The public's status of an event that is public. */
export function publicStatusOf(event: { status: EventStatus; startsAt: Date; endsAt: Date }, now: Date): PublicStatus {
  if (event.status === "cancelled" || event.status === "postponed") return event.status;
  if (isOver(event, now)) return "over";
  return isBegun(event, now) ? "under_way" : "upcoming";
}

/** Does the link to an event's stream still lead somewhere? Not once it is over or called off. */
export function isOnlineUseful(
  event: { status: EventStatus; format: "onsite" | "online" | "hybrid"; endsAt: Date },
  now: Date,
): boolean {
  const off = event.status === "cancelled" || event.status === "postponed";
  return event.format !== "onsite" && !off && !isOver(event, now);
}

/** The four parts of progress that never overlap (product.md, counting rule 2). */
export const parts = ["approved", "waiting", "unreported", "planned"] as const;
export type Part = (typeof parts)[number];

/** The part an event belongs to; null when it counts nowhere (draft, proposed, postponed, cancelled). */
export function partOf(event: { status: EventStatus; startsAt: Date }, now: Date): Part | null {
  if (event.status === "approved") return "approved";
  if (event.status === "submitted") return "waiting";
  if (event.status !== "published" && event.status !== "returned") return null;
  return isBegun(event, now) ? "unreported" : "planned";
}
