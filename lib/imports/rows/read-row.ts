import type { Mapping } from "../mapping";
import { type Match, matchName, type Named } from "../values/names";
import type { SheetRow } from "../workbook/sheet";
import { CellReader } from "./cell-reader";
import type { Draft, Lists, RowProblem } from "./draft";
import { readFigures } from "./read-figures";
import { readRowTimes } from "./read-times";
import { bothFormats, onlineFormat, onsiteFormat, totalsRow } from "./row-words";

export type Asked = {
  mapping: Mapping;
  uses: readonly string[];
  /** By the use of the mended cell. */
  fixes: ReadonlyMap<string, string>;
  lists: Lists;
  date1904: boolean;
};
export type ReadRow = { draft: Draft } | { problems: RowProblem[] } | { skipped: "totals" | "note" };

/** Reads one row into what it says of an event, or everything that is wrong with it. Sums and notes under a table are no events. */
export function readRow(row: SheetRow, { mapping, uses, fixes, lists, date1904 }: Asked): ReadRow {
  const cells = new CellReader(row, uses, fixes);
  const skipped = reasonToSkip(cells);
  if (skipped) return { skipped };
  const title = cells.words("title", 80);
  if (!title) cells.complain("title", "title_missing");
  const unit = found(cells, "unit", lists.units) ?? lists.units.find(({ id }) => id === mapping.unitId);
  if (!unit) cells.complain("unit", "unit_missing");
  const times = readRowTimes(cells, mapping, date1904);
  const figures = readFigures(cells, lists, mapping.groupId);
  const kindId = found(cells, "kind", lists.kinds)?.id ?? mapping.kindId;
  const campaignId = found(cells, "campaign", lists.campaigns)?.id ?? mapping.campaignId;
  const format = formatOf(cells, figures);
  const where = placeOf(cells, lists, unit?.streetId ?? mapping.streetId);
  const words = wordsOf(cells);
  if (cells.problems.length > 0 || !title || !unit || !times) return { problems: cells.problems };
  return { draft: { unitId: unit.id, title, ...times, ...figures, kindId, campaignId, format, ...where, ...words } };
}

function reasonToSkip(cells: CellReader): "totals" | "note" | null {
  const title = cells.text("title");
  const when = cells.text("when") || cells.text("date") || cells.text("time");
  if (when === "" && totalsRow.test(title || cells.text("number"))) return "totals";
  // A note under the table is one cell over all columns.
  return title !== "" && title === when ? "note" : null;
}

function found<Entry extends Named>(cells: CellReader, use: string, list: readonly Entry[]): Entry | undefined {
  const match: Match = matchName(cells.text(use), list);
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

/** A place that is a venue's name is that venue; else it lies in the street the row names, or the one given for all. */
function placeOf(cells: CellReader, lists: Lists, givenStreet: string | undefined) {
  const place = cells.words("place", 120);
  const named = found(cells, "venue", lists.venues);
  const match = matchName(place ?? "", lists.venues);
  const venue = named ?? ("id" in match ? lists.venues.find(({ id }) => id === match.id) : undefined);
  const street = found(cells, "street", lists.streets)?.id ?? givenStreet;
  if (!venue) return { place, streetId: street };
  return { venueId: venue.id, streetId: venue.streetId ?? undefined, place: named ? place : undefined };
}

function wordsOf(cells: CellReader) {
  const phone = cells.text("contactPhone").normalize("NFKC");
  if (phone !== "" && !/^[0-9+()\- ]{5,25}$/.test(phone)) cells.complain("contactPhone", "invalid_phone");
  const urls = cells.text("mediaUrl").match(/https?:\/\/[^\s，、；]{3,480}/g) ?? [];
  return {
    summary: cells.words("summary", 2_000),
    mediaUrls: [...new Set(urls)].filter((url) => URL.canParse(url)),
    host: cells.words("host", 120),
    coHosts: cells.words("coHosts", 300),
    speaker: cells.words("speaker", 120),
    contactName: cells.words("contactName", 40),
    contactPhone: phone || undefined,
  };
}
