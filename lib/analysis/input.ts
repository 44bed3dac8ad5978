import { z } from "zod";
import { parts } from "@/lib/events/status";
import { type Dimension, dimensions, isTime } from "./dimensions";

export const measures = ["events", "attendance", "average"] as const;
export type Measure = (typeof measures)[number];
export const pictures = ["heat", "bars", "lines", "map"] as const;
export type Picture = (typeof pictures)[number];
/** What can stand in each cell under its figure. */
export const besides = ["before", "share", "average"] as const;
export type Beside = (typeof besides)[number];
export const periods = ["year", "todate", "q1", "q2", "q3", "q4", ..."1 2 3 4 5 6 7 8 9 10 11 12".split(" ")] as const;

/** Which part of the events: the approved ones unless another is named. */
export const analysedParts = [...parts, "all"] as const;

const analysis = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  period: z
    .enum(periods as unknown as [string, ...string[]])
    .optional()
    .catch(undefined),
  unit: z.string().min(1).max(64).optional().catch(undefined),
  rows: z.enum(dimensions).catch("street"),
  columns: z.enum([...dimensions, "none"]).catch("group"),
  measure: z.enum(measures).catch("events"),
  figures: z.enum(["approved", "claimed"]).catch("approved"),
  part: z.enum(analysedParts).catch("approved"),
  picture: z.enum(pictures).optional().catch(undefined),
  beside: z.enum(besides).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

/** What an analysis is of, as its address says it. */
export type AnalysisQuery = Omit<z.output<typeof analysis>, "year" | "period" | "columns"> & {
  year: number;
  period: string;
  columns: Dimension | null;
};

/** Reads an address. What cannot be read counts as absent; a dimension stands in the rows or in the columns, not in both. */
export function readAnalysis(params: Record<string, string | string[] | undefined>, thisYear: number): AnalysisQuery {
  const filled = Object.entries(params).filter(([, value]) => typeof value === "string" && value !== "");
  const read = analysis.parse(Object.fromEntries(filled));
  const year = read.year ?? thisYear;
  const columns = read.columns === "none" || read.columns === read.rows ? null : read.columns;
  const wholeYear = year !== thisYear || read.part === "planned" || read.part === "all";
  const period = read.period ?? (wholeYear ? "year" : "todate");
  return { ...read, year, columns, period: period === "todate" && year !== thisYear ? "year" : period };
}

/** The address of an analysis, without its language: what is as it would be anyway is left out. */
export function analysisPath(query: Partial<AnalysisQuery>, page = "/office/analysis"): string {
  const said: Record<string, unknown> = {
    ...query,
    columns: query.columns === null ? "none" : query.columns,
    measure: query.measure === "events" ? undefined : query.measure,
    figures: query.figures === "approved" ? undefined : query.figures,
    part: query.part === "approved" ? undefined : query.part,
    page: query.page === 1 ? undefined : query.page,
  };
  const params = new URLSearchParams();
  for (const name of names) if (said[name] !== undefined) params.set(name, String(said[name]));
  return `${page}?${params}`;
}

const names = ["year", "period", "unit", "rows", "columns", "measure", "figures", "part", "picture", "beside", "page"];

/** The months of a year that a period has, the first and the last. `thisMonth` ends what is "to date". */
export function monthsOf(period: string, thisMonth: number): { first: number; last: number } {
  if (period === "year") return { first: 1, last: 12 };
  if (period === "todate") return { first: 1, last: thisMonth };
  const quarter = /^q([1-4])$/.exec(period)?.[1];
  if (quarter) return { first: Number(quarter) * 3 - 2, last: Number(quarter) * 3 };
  return { first: Number(period), last: Number(period) };
}

/** The picture an analysis is shown by: what was asked for where that can be drawn, else what suits its dimensions. */
export function pictureOf({ rows, columns, picture }: Pick<AnalysisQuery, "rows" | "columns" | "picture">): Picture {
  const drawable = picturesFor(rows, columns);
  return picture && drawable.includes(picture) ? picture : (drawable[0] ?? "bars");
}

/** Which pictures can be drawn of two dimensions, the most telling first. */
export function picturesFor(rows: Dimension, columns: Dimension | null): Picture[] {
  const time = isTime(rows) || (columns !== null && isTime(columns));
  const street = rows === "street" || columns === "street";
  return [
    ...(time ? (["lines"] as const) : []),
    ...(columns === null && street ? (["map"] as const) : []),
    ...(columns === null ? [] : (["heat"] as const)),
    "bars" as const,
    ...(columns !== null && street ? (["map"] as const) : []),
  ];
}
