import { setImmediate } from "node:timers/promises";
import type { Place } from "@/lib/figures/conditions";
import type { FigureQuery } from "@/lib/figures/input";
import { type EventBehind, listEventsBehind } from "@/lib/figures/queries";
import type { LedgerRow, MediaEntry, Pair } from "../rules";
import { type Details, type EventFacts, readDetails } from "./read-details";

const rowsPerPage = 250;

/** The whole ledger of a query, a page at a time; between two pages other requests have their turn. */
export async function* eachLedgerRow(place: Place, query: FigureQuery): AsyncGenerator<LedgerRow> {
  let after: string | null = "";
  while (after !== null) {
    const page = await listLedger(place, { ...query, after: after || undefined });
    yield* page.rows;
    after = page.next;
    await setImmediate();
  }
}

/** A page of the ledger, and where the next one begins. */
export async function listLedger(place: Place, query: FigureQuery, limit = rowsPerPage) {
  const { rows, next } = await listEventsBehind(place, query, limit);
  return { rows: await detailed(rows), next };
}

async function detailed(found: EventBehind[]): Promise<LedgerRow[]> {
  if (found.length === 0) return [];
  const details = await readDetails(found.map((event) => event.id));
  return found.flatMap(({ id, part }) => {
    const facts = details.facts.get(id)?.[0];
    return facts ? [{ ...rowOf(facts), ...manyOf(id, details, facts), part }] : [];
  });
}

function rowOf({ event, record, ...joined }: EventFacts) {
  const { unit, campaign, kind, street, venue, venueKind, edition, submitter } = joined;
  return {
    ...pick(event),
    ...{ unit, campaign, kind, street, venue, venueKind },
    edition: edition?.number ?? null,
    notCountingReason: event.counts ? null : (campaign?.reason ?? null),
    countedBy: record?.countedBy ?? null,
    summary: record?.summary ?? "",
    evidence: record?.submittedAt ? record.evidence : null,
    submittedBy: submitter?.name ?? null,
    submittedAt: record?.submittedAt ?? null,
  };
}

/** What an event has several of. */
function manyOf(id: string, details: Details, { record }: EventFacts) {
  const figures = details.attendance.get(id) ?? [];
  const files = details.evidence.get(id) ?? [];
  return {
    audiences: details.audiences.get(id)?.map(({ groupId }) => groupId) ?? [],
    attendance: new Map<string, Pair>(
      figures.map(({ groupId, claimed, approved }) => [groupId, { claimed, approved }]),
    ),
    online: details.online.get(id) ?? [],
    photos: files.filter(({ kind }) => kind === "photo").length,
    sheets: files.filter(({ kind }) => kind === "sign_in_sheet").length,
    screenshots: (details.online.get(id) ?? []).filter(({ screenshotId }) => screenshotId).length,
    media: mediaOf(details.media.get(id) ?? [], record?.mediaLinks ?? []),
    review: details.reviews.get(id)?.[0] ?? null,
    coHostUnits: details.coHosts.get(id) ?? [],
  };
}

/** The columns of an event that a row takes over as they are. */
function pick(event: EventFacts["event"]) {
  const { id, title, startsOn, startsAt, endsAt, timeZone, format, place, counts } = event;
  const { host, coHosts, speaker, capacity, contactName, contactPhone } = event;
  return {
    ...{ id, title, startsOn, startsAt, endsAt, timeZone, format, place, counts },
    ...{ host, coHosts, speaker, capacity, contactName, contactPhone },
  };
}

/** What the media ledger has of an event, and what its record names besides. */
function mediaOf(listed: MediaEntry[], linked: MediaEntry[]): MediaEntry[] {
  const known = new Set(listed.map(({ url }) => url));
  return [...listed, ...linked.filter(({ url }) => !known.has(url))];
}
