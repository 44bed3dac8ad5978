import { eq, inArray } from "drizzle-orm";
import { audienceGroups, campaigns, editions, eventAudiences, eventKinds, streets, venues } from "@/db/schema";
import { held, type Transaction } from "@/db/transaction";
import { chosenCoHosts, coHostIdsOf } from "@/lib/co-hosts/mutations/set-co-hosts";
import { instantOf, programmeTimeZone } from "@/lib/time/zone";
import type { EventFields } from "../input";
import type { EventRow } from "./reach-event";

export type Times = Pick<EventFields, "startDate" | "startTime" | "endDate" | "endTime">;

/** The columns that follow from the dates and times of the form. */
export function timeColumns(times: Times, timeZone = programmeTimeZone) {
  return {
    startsAt: instantOf(times.startDate, times.startTime, timeZone),
    endsAt: instantOf(times.endDate ?? times.startDate, times.endTime, timeZone),
    timeZone,
    startsOn: times.startDate,
    year: Number(times.startDate.slice(0, 4)),
    month: Number(times.startDate.slice(5, 7)),
  };
}

/**
 * The row a filled-in form becomes, and its co-hosts; empty fields become null. Names the field of a choice that does not exist, or was retired
 * since and is not what the event (`known`) has already.
 */
export async function eventColumns(tx: Transaction, fields: EventFields, known?: EventRow) {
  const chosen = await choicesOf(tx, fields, known);
  if (!chosen.ok) return chosen;
  const kept = known ? await coHostIdsOf(tx, known.id) : [];
  const coHosts = await chosenCoHosts(tx, fields.coHostIds ?? kept, { unitId: fields.unitId, kept });
  if (!coHosts) return unknown("coHostIds");
  const partners = coHosts.map((unit) => unit.name);
  const { campaign, venue } = chosen;
  const columns = {
    ...emptyColumns,
    ...definedOnly(wordsOf(fields)),
    // Chosen anew it counts as its campaign does; else it keeps what the campaign and the closed months made of it.
    counts: known && known.campaignId === (campaign?.id ?? null) ? known.counts : (campaign?.counts ?? true),
    // A venue lies where it lies: its street is the event's, so that filters by street find both. One that moved later leaves it.
    ...(venue ? { streetId: known?.venueId === venue.id ? known.streetId : venue.streetId } : {}),
    ...timeColumns(fields, known?.timeZone),
    searchText: searchTextOf([
      ...[fields.title, venue?.name, fields.place, fields.host, fields.speaker, campaign?.name],
      ...partners,
    ]),
  };
  return { ok: true as const, columns, coHosts };
}

const emptyColumns = {
  description: "",
  kindId: null,
  campaignId: null,
  editionId: null,
  venueId: null,
  streetId: null,
  place: null,
  onlineUrl: null,
  host: null,
  coHosts: null,
  speaker: null,
  contactName: null,
  contactPhone: null,
  accessNotes: null,
  capacity: null,
};

/** The fields that are columns as they are; unit, groups and times are not. */
function wordsOf(fields: EventFields & { id?: string; version?: number; intent?: string }) {
  const { id, version, intent, correctionReason, unitId, groupIds, coHostIds, ...said } = fields;
  const { startDate, startTime, endDate, endTime, ...words } = said;
  return words;
}

function definedOnly<Fields extends object>(fields: Fields) {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };
}

async function choicesOf(tx: Transaction, fields: EventFields, known: EventRow | undefined) {
  const campaign = fields.campaignId ? await campaignOf(tx, fields.campaignId) : null;
  if (fields.campaignId && !isOpen(campaign, known?.campaignId)) return unknown("campaign");
  const edition = fields.editionId ? await editionOf(tx, fields.editionId) : null;
  if (fields.editionId && edition?.campaignId !== fields.campaignId) return unknown("campaign");
  const venue = fields.venueId ? await venueOf(tx, fields.venueId) : null;
  if (fields.venueId && !isOpen(venue, known?.venueId)) return unknown("venueId");
  if (fields.kindId && !isOpen(await kindOf(tx, fields.kindId), known?.kindId)) return unknown("kindId");
  if (fields.streetId && !(await streetOf(tx, fields.streetId))) return unknown("streetId");
  if (!(await areOpenGroups(tx, fields.groupIds, known))) return unknown("groupIds");
  return { ok: true as const, campaign, venue };
}

/** May this be chosen? What is retired only stays where it was. */
function isOpen(choice: { id: string; retiredAt: Date | null } | null | undefined, kept: string | null | undefined) {
  return choice && (choice.retiredAt === null || choice.id === kept);
}

/** Replaces the groups an event is for. */
export async function setAudiences(tx: Transaction, eventId: string, groupIds: readonly string[]): Promise<void> {
  await tx.delete(eventAudiences).where(eq(eventAudiences.eventId, eventId));
  const rows = [...new Set(groupIds)].map((groupId) => ({ eventId, groupId }));
  if (rows.length > 0) await tx.insert(eventAudiences).values(rows);
}

/** What free text is looked for in: one spelling of width and case. */
export function searchTextOf(words: (string | null | undefined)[]): string {
  return words
    .filter((word) => word)
    .join(" ")
    .normalize("NFKC")
    .toLowerCase();
}

function unknown(field: string) {
  return { ok: false as const, reason: "unknown_choice", field };
}

async function campaignOf(tx: Transaction, id: string) {
  const [campaign] = await held(tx.select().from(campaigns).where(eq(campaigns.id, id)));
  return campaign;
}

async function editionOf(tx: Transaction, id: string) {
  const [edition] = await tx.select().from(editions).where(eq(editions.id, id));
  return edition;
}

async function venueOf(tx: Transaction, id: string) {
  const [venue] = await tx.select().from(venues).where(eq(venues.id, id));
  return venue;
}

async function kindOf(tx: Transaction, id: string) {
  const [kind] = await tx.select().from(eventKinds).where(eq(eventKinds.id, id));
  return kind;
}

async function streetOf(tx: Transaction, id: string) {
  const [street] = await tx.select().from(streets).where(eq(streets.id, id));
  return street;
}

/** Do all these audience groups exist? */
export async function areGroups(tx: Transaction, ids: readonly string[]): Promise<boolean> {
  return (await groupsOf(tx, ids)).length === new Set(ids).size;
}

async function areOpenGroups(tx: Transaction, ids: readonly string[], known: EventRow | undefined): Promise<boolean> {
  const groups = await groupsOf(tx, ids);
  const had = known ? await tx.select().from(eventAudiences).where(eq(eventAudiences.eventId, known.id)) : [];
  const kept = new Set(had.map((audience) => audience.groupId));
  return groups.length === new Set(ids).size && groups.every((group) => !group.retiredAt || kept.has(group.id));
}

async function groupsOf(tx: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(audienceGroups)
    .where(inArray(audienceGroups.id, [...ids]));
}
