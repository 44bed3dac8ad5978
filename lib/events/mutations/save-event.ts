import { eq } from "drizzle-orm";
import { eventAudiences } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { followChange } from "@/lib/series/mutations/follow-change";
import { type Followed, keptFields } from "@/lib/series/mutations/series-events";
import { wholeTransaction } from "@/lib/series/mutations/whole";
import { type EventFormInput, readCampaignChoice } from "../form-input";
import { missingForPublishing } from "../input";
import { findAlikeEvents } from "../queries/list-alike-events";
import { moves, refusalOf } from "../status";
import { createEventWithin, twinTolerant } from "./create-event";
import { needsAgreement, writeMoveOnRecord } from "./move-event";
import { type EventRow, type Refusal, reachEvent, refused } from "./reach-event";
import { updateEventWithin } from "./update-event";

type Manager = Access<"events.manage">;
/** Why something saved was not published in the same step; it is kept as a draft and nothing is lost. */
export type Held = "alike" | "incomplete";
/** `followed`: what became of the others of its series. */
type Saved = { ok: true; id: string; held: Held | null; followed?: Followed } | Refusal;

/**
 * Keeps the whole form, and publishes it when asked to; a unit set to 先审后发 proposes instead. An event that looks like one already
 * registered is kept as a draft first (`held: "alike"`): publishing it is then a step of its own. Sending the form twice does it once.
 * Refuses like `createEvent` and `updateEvent`, and with `series_look` while the new days of a series have not been looked through.
 */
export function saveEvent(access: Manager, input: EventFormInput): Promise<Saved> {
  return twinTolerant(() => wholeTransaction<Saved>((tx) => save(tx, access, input)));
}

async function save(tx: Transaction, access: Manager, input: EventFormInput): Promise<Saved> {
  const { intent, campaign, scope = "one", correctionReason, dates, offReason, ...typed } = input;
  // The form shows all units: none chosen is none.
  const coHostIds = typed.coHostIds ?? [];
  const fields = { ...typed, coHostIds, correctionReason, ...readCampaignChoice(campaign) };
  const known = await reachEvent(tx, access, input.id);
  if (!known && input.version > 0) return refused("not_found");
  const before = known?.seriesId ? await keptFields(tx, known) : null;
  const saved = known
    ? await updateEventWithin(tx, access, { ...fields, version: versionSeen(known, input) })
    : await createEventWithin(tx, access, fields);
  if (!saved.ok) return saved;
  const change = known && before && { event: known, before, scope, correctionReason, dates, offReason };
  const followed = change ? await followChange(tx, access, change) : undefined;
  const held = intent === "publish" ? await publishWithin(tx, access, saved.id, correctionReason) : null;
  return { ok: true, id: saved.id, held, ...(followed && scope !== "one" ? { followed } : {}) };
}

/** The empty form sent again with other words changes its own untouched draft; anything later than that is a conflict. */
function versionSeen(known: EventRow, input: { version: number }): number {
  return input.version === 0 && known.status === "draft" && known.version === 1 ? 1 : input.version;
}

/** Publishes, or proposes under 先审后发, what is complete and looks like nothing already there; else says what holds it. */
export async function publishWithin(
  tx: Transaction,
  access: Manager,
  id: string,
  correctionReason: string | undefined,
): Promise<Held | null> {
  const event = await reachEvent(tx, access, id);
  if (!event) return null;
  const move = (await needsAgreement(tx, access, event)) ? "propose" : "publish";
  if (refusalOf(move, event.status, event.startsAt, new Date())) return null;
  if (missingForPublishing({ ...event, groupIds: await groupsOf(tx, id) }).length > 0) return "incomplete";
  if (moves[move].from[0] === event.status && (await findAlikeEvents(tx, access, event)).length > 0) return "alike";
  const published = move === "publish" ? { publishedAt: event.publishedAt ?? new Date() } : {};
  await writeMoveOnRecord(tx, access, event, { move, ...published }, correctionReason);
  return null;
}

async function groupsOf(tx: Transaction, eventId: string): Promise<string[]> {
  const rows = await tx.select().from(eventAudiences).where(eq(eventAudiences.eventId, eventId));
  return rows.map((row) => row.groupId);
}
