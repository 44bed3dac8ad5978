import type { Mapping } from "../mapping";
import { readEdition } from "../values/editions";
import { type Match, matchName, type Named } from "../values/names";
import { saysNothing } from "../values/reading";
import type { SheetRow } from "../workbook/sheet";
import { CellReader } from "./cell-reader";
import type { Draft, Lists, RowProblem } from "./draft";
import { readFigures } from "./read-figures";
import { readRowTimes } from "./read-times";
import { bothFormats, calledOff, noteRow, onlineFormat, onsiteFormat, putOff, totalsRow } from "./row-words";

export type Asked = {
  mapping: Mapping;
  uses: readonly string[];
  /** By the use of the mended cell. */
  fixes: ReadonlyMap<string, string>;
  lists: Lists;
  date1904: boolean;
};
/** Why a row is no event: it adds up others, is a note or one more heading, was called off, or the person leaves it out. */
export type Skipped = "totals" | "note" | "heading" | "cancelled" | "left_out";
export type ReadRow = { draft: Draft } | { problems: RowProblem[] } | { skipped: Skipped };

/** The use of the mark that leaves a row out. */
export const leftOut = "skip";

/** Reads one row into what it says of an event, or everything that is wrong with it. Sums and notes under a table are no events. */
export function readRow(row: SheetRow, { mapping, uses, fixes, lists, date1904 }: Asked): ReadRow {
  const cells = new CellReader(row, uses, fixes);
  const skipped = fixes.get(leftOut) === "yes" ? "left_out" : reasonToSkip(cells);
  if (skipped) return { skipped };
  const title = cells.words("title", 80);
  if (!title) cells.complain("title", "title_missing");
  const unit = found(cells, "unit", lists.units, lists.region) ?? lists.units.find(({ id }) => id === mapping.unitId);
  if (!unit) cells.complain("unit", "unit_missing");
  const times = readRowTimes(cells, mapping, date1904);
  const figures = readFigures(cells, lists, mapping.groupId);
  const kindId = found(cells, "kind", lists.kinds)?.id ?? mapping.kindId;
  const campaignId = found(cells, "campaign", lists.campaigns)?.id ?? mapping.campaignId;
  const edition = editionOf(cells, lists, { campaignId, date: times?.startDate });
  const format = formatOf(cells, figures);
  const where = placeOf(cells, lists, unit?.streetId ?? mapping.streetId);
  const words = wordsOf(cells);
  if (cells.problems.length > 0 || !title || !unit || !times) return { problems: cells.problems };
  const whole = {
    unitId: unit.id,
    title,
    ...times,
    ...figures,
    kindId,
    campaignId,
    ...edition,
    format,
    ...where,
    ...words,
  };
  return { draft: whole };
}

function reasonToSkip(cells: CellReader): Skipped | null {
  const status = cells.text("status");
  if (calledOff.test(status)) return "cancelled";
  if (putOff.test(status)) cells.complain("status", "status_postponed");
  const title = cells.text("title");
  const when = cells.text("when") || cells.text("date") || cells.text("time");
  const first = cells.first();
  if (totalsRow.test(first) && (when === "" || when === first)) return "totals";
  // A note under the table is one cell over all columns, or stands in a cell of its own.
  if (title !== "" && title === when) return "note";
  if (noteRow.test(first) && (title === "" || when === "")) return "note";
  return title === "" && when === "" && cells.filled() <= 2 ? (cells.filled() > 0 ? "totals" : "note") : null;
}

function found<Entry extends Named>(
  cells: CellReader,
  use: string,
  list: readonly Entry[],
  region = "",
): Entry | undefined {
  const match: Match = matchName(cells.text(use), list, region);
  if ("problem" in match) cells.complain(use, match.problem);
  return "id" in match ? list.find(({ id }) => id === match.id) : undefined;
}

function formatOf(cells: CellReader, { attendance, online }: Pick<Draft, "attendance" | "online">): Draft["format"] {
  const said = cells.text("format");
  if (bothFormats.test(said)) return "hybrid";
  if (onlineFormat.test(said)) return "online";
  if (onsiteFormat.test(said)) return "onsite";
  if (said !== "") cells.complain("format", "unknown_format");
  if (online === undefined) return "onsite";
  return Object.keys(attendance).length > 0 ? "hybrid" : "online";
}

/** The edition of the row's campaign in the year of the event; one that is not there is said and left out. */
function editionOf(
  cells: CellReader,
  { editions }: Lists,
  of: { campaignId: string | undefined; date: string | undefined },
): Pick<Draft, "editionId" | "unknownEdition"> {
  const read = readEdition(cells.value("edition"));
  if ("problem" in read) cells.complain("edition", read.problem);
  if (!("value" in read) || !of.date) return {};
  const year = Number(of.date.slice(0, 4));
  const same = editions.find(
    (each) => each.campaignId === of.campaignId && each.year === year && each.number === read.value,
  );
  return same ? { editionId: same.id } : { unknownEdition: String(read.value) };
}

/** A place that is a venue's name is that venue; else it lies in the street the row names, or the one given for all. */
function placeOf(cells: CellReader, lists: Lists, givenStreet: string | undefined) {
  const place = cells.words("place", 120);
  const named = found(cells, "venue", lists.venues);
  const match = matchName(place ?? "", lists.venues);
  const venue = named ?? ("id" in match ? lists.venues.find(({ id }) => id === match.id) : undefined);
  const street = found(cells, "street", lists.streets, lists.region)?.id ?? givenStreet;
  if (!venue) return { place, streetId: street };
  return { venueId: venue.id, streetId: venue.streetId ?? undefined, place: named ? place : undefined };
}

function wordsOf(cells: CellReader) {
  const phone = cells.text("contactPhone").normalize("NFKC");
  if (phone !== "" && !/^[0-9+()\- ]{5,25}$/.test(phone)) cells.complain("contactPhone", "invalid_phone");
  return {
    summary: cells.words("summary", 2_000),
    ...linksIn(cells.text("mediaUrl")),
    host: cells.words("host", 120),
    coHosts: cells.words("coHosts", 300),
    speaker: cells.words("speaker", 120),
    contactName: cells.words("contactName", 40),
    contactPhone: phone || undefined,
    notes: cells.words("notes", 1_000),
    eventId: /^[0-9a-f]{20}$/.exec(cells.text("eventId"))?.[0],
  };
}

/** As many links, and as long, as a record may have (lib/records/input.ts). */
const [mostLinks, longestLink] = [30, 500];

/** The links of a cell; what else it says of the press, and a link nobody could keep whole, is left over. */
function linksIn(text: string): Pick<Draft, "mediaUrls" | "mediaText"> {
  const fits = (url: string) => url.length <= longestLink && URL.canParse(url);
  const found = text.match(anyLink) ?? [];
  const urls = [...new Set(found)].filter(fits);
  const words = saysNothing(text) ? "" : text.replace(anyLink, (url) => (fits(url) ? " " : url));
  const lost = /[\p{L}\p{N}]/u.test(words) || urls.length > mostLinks;
  return { mediaUrls: urls.slice(0, mostLinks), mediaText: lost ? words : undefined };
}

const anyLink = /https?:\/\/[^\s，、；]{3,}/g;
