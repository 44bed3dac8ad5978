import { eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { units } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import type { Place } from "@/lib/figures/conditions";
import { getPlace } from "@/lib/figures/queries";
import { listUnitNames } from "@/lib/overview/queries/get-names";
import { localDate } from "@/lib/time/zone";
import { listYears } from "@/lib/totals/years";
import { type Dimension, isTime, type KeptDimension } from "../dimensions";
import { type AnalysisQuery, monthsOf } from "../input";
import { figureOf, listOf, timeKey } from "../rules";
import { type Compared, cellKey, noCompared, type Tally, tallied, withOthers } from "../table";
import { type Label, listLabels } from "./list-labels";
import { type Fact, factsOf } from "./read-facts";

const rowsPerPage = 50;
const mostColumns = 14;

/** The figures of an analysis, all that its table, its picture and its file show. Null when the unit is out of reach. */
export async function getAnalysis(access: Access<"totals.read">, query: AnalysisQuery, now: Date, all = false) {
  const place = await getPlace(access, query.unit, now);
  if (!place) return null;
  const setting = settingOf(place, query, now);
  const [rowTally, columnTally, whole, way, years] = await Promise.all([
    marginOf(setting, query.rows),
    query.columns ? marginOf(setting, query.columns) : new Map(),
    setting.read({ by: [] }),
    getWay(access, place.scopeId),
    listYears(place, query.year),
  ]);
  const total = tallied(whole, query.year, () => "").get("") ?? noCompared();
  const rows = await axisOf(setting, query.rows, rowTally, all ? {} : { page: query.page, most: rowsPerPage });
  const columns = query.columns
    ? await axisOf(setting, query.columns, columnTally, all ? {} : { page: 1, most: mostColumns })
    : { keys: [], labels: new Map<string, Label>(), of: 0, more: false };
  const cells = query.columns ? await cellsOf(setting, query.columns, rows, columns) : new Map<string, Compared>();
  const shown = { rows: rows.keys, columns: columns.keys, moreRows: rows.more, moreColumns: columns.more };
  withOthers(cells, { rows: rowTally, columns: columnTally, total }, shown);
  const page = { number: query.page, size: rowsPerPage, of: rows.of };
  return { ...setting, query, way, years, rows, columns, cells, total, rowTally, columnTally, page };
}

export type Analysis = NonNullable<Awaited<ReturnType<typeof getAnalysis>>>;
export type Axis = Analysis["rows"];
type Setting = ReturnType<typeof settingOf>;

function settingOf(place: Place, query: AnalysisQuery, now: Date) {
  const thisMonth = Number(localDate(now).slice(5, 7));
  const list = listOf(query, thisMonth);
  const before = listOf(query, thisMonth, query.year - 1);
  const dimensions = [...kept(query.rows), ...(query.columns ? kept(query.columns) : [])];
  const read = factsOf(place, [list, before], dimensions);
  return { place, query, list, before, read, months: monthsOf(query.period, thisMonth) };
}

const kept = (dimension: Dimension): KeptDimension[] => (isTime(dimension) ? [] : [dimension]);

function keyOf(dimension: Dimension, fact: Fact, place: number): string {
  return isTime(dimension) ? timeKey(dimension, Number(fact.month.slice(5))) : (fact.keys[place] ?? "");
}

async function marginOf(setting: Setting, dimension: Dimension): Promise<Tally> {
  const facts = await setting.read({ by: kept(dimension), monthly: isTime(dimension) });
  return tallied(facts, setting.query.year, (fact) => keyOf(dimension, fact, 0));
}

/** The lines of one side of the table, in their order: whole lists as they are, of longer ones a page of the largest. */
async function axisOf(
  { query, months }: Setting,
  dimension: Dimension,
  tally: Tally,
  { page = 1, most = Number.POSITIVE_INFINITY }: { page?: number; most?: number },
) {
  if (isTime(dimension)) {
    const all = Array.from({ length: months.last - months.first + 1 }, (_, place) => months.first + place);
    const keys = [...new Set(all.map((month) => timeKey(dimension, month)))];
    return { keys, labels: new Map<string, Label>(), of: keys.length, more: false };
  }
  if (dimension === "unit" || dimension === "venue") {
    const ranked = [...tally].sort(bySize(query)).map(([key]) => key);
    const from = most === Number.POSITIVE_INFINITY ? 0 : (page - 1) * most;
    const keys = ranked.slice(from, from + most);
    const labels = byKey(await listLabels(dimension, keys));
    return { keys, labels, of: ranked.length, more: keys.length < ranked.length };
  }
  const labels = await listLabels(dimension, [...tally.keys()]);
  const keys = [...labels.map(({ key }) => key), ...(tally.has("") ? [""] : [])];
  return { keys, labels: byKey(labels), of: keys.length, more: false };
}

/** The largest figure first; averages are not sizes, so attendance stands for them. */
function bySize({ measure, figures }: AnalysisQuery) {
  const size = ({ current, before }: Compared) => {
    const by = measure === "average" ? "attendance" : measure;
    return [figureOf(current, by, figures) ?? 0, figureOf(before, by, figures) ?? 0] as const;
  };
  return ([key, one]: [string, Compared], [otherKey, other]: [string, Compared]) => {
    const [a, b] = [size(one), size(other)];
    return b[0] - a[0] || b[1] - a[1] || (key < otherKey ? -1 : 1);
  };
}

function byKey(labels: Label[]): Map<string, Label> {
  return new Map(labels.map((label) => [label.key, label]));
}

async function cellsOf(setting: Setting, columns: Dimension, ...[rowAxis, columnAxis]: Lines[]): Promise<Tally> {
  const { rows } = setting.query;
  const by = [...kept(rows), ...kept(columns)];
  const only = [...onlyOf(rows, rowAxis), ...onlyOf(columns, columnAxis)];
  const facts = await setting.read({ by, only, monthly: isTime(rows) || isTime(columns) });
  const second = kept(rows).length;
  return tallied(facts, setting.query.year, (fact) => cellKey(keyOf(rows, fact, 0), keyOf(columns, fact, second)));
}

type Lines = { keys: string[]; more: boolean };

function onlyOf(dimension: Dimension, axis: Lines | undefined) {
  return isTime(dimension) || !axis?.more ? [] : [{ dimension, keys: axis.keys }];
}

/** The unit asked about and those above it, as far as the reader reaches. */
async function getWay(access: Access<"totals.read">, scopeId: string) {
  const [unit] = await database().select({ path: units.path }).from(units).where(eq(units.id, scopeId));
  const reach = access.path === "/" ? "/" : access.path.replace(/[^/]+\/$/, "");
  return listUnitNames((unit?.path.slice(reach.length) ?? "").split("/").filter((id) => id !== ""));
}
