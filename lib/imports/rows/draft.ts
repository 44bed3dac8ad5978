import { createHash } from "node:crypto";
import type { AudienceWord } from "../values/audiences";
import type { Named } from "../values/names";

/** What a row says of one event, read and complete enough to be kept. Undefined is what it does not say. */
export type Draft = {
  unitId: string;
  title: string;
  startDate: string;
  startTime: string;
  endDate: string;
  endTime: string;
  format: "onsite" | "online" | "hybrid";
  kindId?: string | undefined;
  campaignId?: string | undefined;
  editionId?: string | undefined;
  venueId?: string | undefined;
  streetId?: string | undefined;
  place?: string | undefined;
  groupIds: string[];
  attendance: Record<string, number>;
  online?: number | undefined;
  /** The figures are called "about" by the row itself. */
  estimate: boolean;
  summary?: string | undefined;
  mediaUrls: string[];
  /** What is said of the press beside links that can be kept. */
  mediaText?: string | undefined;
  host?: string | undefined;
  coHosts?: string | undefined;
  speaker?: string | undefined;
  contactName?: string | undefined;
  contactPhone?: string | undefined;
  notes?: string | undefined;
  /** The event the row says it is of: a ledger that went out comes in again. */
  eventId?: string | undefined;
  /** An edition the campaign does not have. */
  unknownEdition?: string | undefined;
};

/** A problem of one field: `code` is a sentence of `imports.problems`, `said` what the cell says, `column` its letters. */
export type RowProblem = {
  field: string;
  code: string;
  said: string;
  column: string | null;
  /** Of which groups it is the figure. */
  groupIds?: string[];
};

/** The lists a row's words are looked up in. */
export type Lists = {
  units: (Named & { streetId?: string | null; reviewsBeforePublishing?: boolean })[];
  kinds: Named[];
  campaigns: Named[];
  streets: Named[];
  venues: (Named & { streetId: string | null })[];
  groups: Named[];
  editions: { id: string; campaignId: string; year: number; number: number }[];
  /** What stands in front of names or does not ("拱墅区"). */
  region: string;
  words: AudienceWord[];
};

/** What makes a row what it is: the same said again is the same row. */
export function hashOf(draft: Draft): string {
  const { unitId, title, startDate, startTime, endDate, endTime, place, venueId, attendance, online } = draft;
  const figures = Object.entries(attendance).sort(([a], [b]) => (a < b ? -1 : 1));
  const said = [
    unitId,
    title.normalize("NFKC"),
    startDate,
    startTime,
    endDate,
    endTime,
    place,
    venueId,
    figures,
    online,
  ];
  return createHash("sha256")
    .update(JSON.stringify(said.map((each) => each ?? null)))
    .digest("hex");
}
