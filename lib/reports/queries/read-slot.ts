import { and, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { targets } from "@/db/schema";
import type { Place } from "@/lib/figures/conditions";
import { type FigureQuery, figurePath } from "@/lib/figures/input";
import { sumEventsBehind } from "@/lib/figures/queries";
import type { Dimension } from "@/lib/totals/queries";
import { getBreakdown } from "@/lib/totals/queries";
import { noFigures, type PartFigures } from "@/lib/totals/rules";
import type { ReportSlot } from "../content";
import { type Period, shiftedSpan } from "../period";
import { changePhrase, type Manner, phraseOf, sharePhrase } from "../phrases";
import type { Placeholder } from "../template";
import { type ClosedOption, closedValues } from "../vocabulary";
import { countAwards, countEditions, countGrants, countMedia, countMilestones } from "./count-ledgers";
import type { Names } from "./read-names";

/** What a report is taken of. `day` is the local date it is taken on, "YYYY-MM-DD"; `unitName` is how the text calls the unit. */
export type ReportScope = { place: Place; period: Period; names: Names; unitName: string; day: string };

type Found = { value: number | null; measureWord: string; address: string | null };
type Ids = { campaign?: string; group?: string; kind?: string };

/** What the ledger has for a placeholder: the figure, its words, its rule, and where to see what it was added up from. */
export async function readSlot(scope: ReportScope, placeholder: Placeholder): Promise<ReportSlot> {
  const unknown = unknownName(scope.names, placeholder);
  if (unknown) return troubled(placeholder.source, "unknown_name");
  switch (placeholder.asks) {
    case "year":
    case "nextYear":
    case "lastYear":
    case "period":
    case "unit":
    case "date":
    case "ordinal":
    case "omit":
      return textSlot(scope, placeholder);
    case "change":
      return changeSlot(scope, placeholder);
    case "completion":
      return completionSlot(scope, placeholder);
    case "editionsAndEvents":
      return editionsSlot(scope, placeholder);
    default: {
      const manner = optionOf(placeholder, "manner") ?? (placeholder.asks === "target" ? "exact" : "standard");
      return figureSlot(placeholder, await readFigure(scope, placeholder), manner);
    }
  }
}

/** A placeholder that could not be read: its own text stands in the report, marked. */
export function troubled(source: string, problem: NonNullable<ReportSlot["problem"]>): ReportSlot {
  return { source, words: source, value: null, exact: "", rule: "text", address: null, problem };
}

async function readFigure(scope: ReportScope, placeholder: Placeholder): Promise<Found> {
  const span = spanOf(scope, placeholder);
  const { place, names } = scope;
  const ids = idsOf(names, placeholder);
  const level = optionOf(placeholder, "level");
  const asked = { place, span, level, campaignId: ids.campaign };
  switch (placeholder.asks) {
    case "events":
    case "attendance":
      return eventFigure(scope, placeholder, placeholder.asks);
    case "editions": {
      const query = queryOf(scope, placeholder);
      return { value: await countEditions(place, query), measureWord: "期", address: addressOf(scope, query) };
    }
    case "online":
      return onlineFigure(scope, placeholder);
    case "media":
      return { value: await countMedia(asked), measureWord: "次", address: ledger("media", span, asked) };
    case "awards":
      return { value: await countAwards(asked), measureWord: "项", address: ledger("awards", span, asked) };
    case "grants": {
      const programmeId = placeholder.options.category && names.idOf("grantProgramme", placeholder.options.category);
      const value = await countGrants({ place, span, programmeId: programmeId ?? undefined });
      return { value, measureWord: "项", address: ledger("grants", span, { programme: programmeId ?? undefined }) };
    }
    case "milestones": {
      const kindId = placeholder.options.category && names.idOf("venueKind", placeholder.options.category);
      const step = optionOf(placeholder, "step");
      const value = await countMilestones({ place, span, level, kindId: kindId ?? undefined, step });
      const measureWord = kindId ? names.measureWordOf(kindId) : "个";
      return { value, measureWord, address: ledger("venues", span, { kind: kindId ?? undefined, step, level }) };
    }
    default:
      return targetFigure(scope, placeholder);
  }
}

async function eventFigure(
  scope: ReportScope,
  placeholder: Placeholder,
  measure: "events" | "attendance",
): Promise<Found> {
  const query = queryOf(scope, placeholder);
  const figures = await approvedFigures(scope, query);
  const events = placeholder.options.counts ? figures.counting : figures.events;
  return measure === "events"
    ? { value: events, measureWord: "场", address: addressOf(scope, query) }
    : { value: figures.approved, measureWord: "人次", address: addressOf(scope, query) };
}

/** From the kept sums where one condition says it all, else from the events themselves: the same figures (lib/figures). */
async function approvedFigures({ place }: ReportScope, query: FigureQuery): Promise<PartFigures> {
  const { campaign, group, kind, counts } = query;
  const given = Object.entries({ campaign, group, kind }).filter(([, id]) => id !== undefined);
  if (given.length > 1 || counts) return sumEventsBehind(place, query);
  const [dimension, key] = given[0] ?? ["total", ""];
  const span = { from: query.from ?? `${query.year}-01-01`, to: query.until ?? `${query.year}-12-31` };
  const figures = await getBreakdown(place, dimension as Dimension, span);
  return (figures.get(key ?? "") ?? noFigures()).approved;
}

const onlineOrder = ["viewers", "views", "peak"] as const;
const onlineWords = { views: "人次", viewers: "人", peak: "人" } as const;

async function onlineFigure(scope: ReportScope, placeholder: Placeholder): Promise<Found> {
  const asked = optionOf(placeholder, "measure");
  const query = queryOf(scope, placeholder);
  let found: Found | null = null;
  // Where the text names no kind of figure, the first one that was reported; they are never added up.
  for (const online of asked ? [asked] : onlineOrder) {
    const { approved } = await sumEventsBehind(scope.place, { ...query, online });
    const figure = {
      value: approved,
      measureWord: onlineWords[online],
      address: addressOf(scope, { ...query, online }),
    };
    if (approved > 0) return figure;
    found ??= figure;
  }
  return found ?? { value: null, measureWord: "", address: null };
}

async function targetFigure(scope: ReportScope, placeholder: Placeholder): Promise<Found> {
  const { campaign, group } = idsOf(scope.names, placeholder);
  const year = Number(spanOf(scope, placeholder).from.slice(0, 4));
  const measureWord = group ? "人次" : "场";
  const address = `/office/targets?year=${year}`;
  // Targets of a campaign or a group are the whole programme's: no unit is measured by them alone.
  if (!scope.place.whole && (campaign || group)) return { value: null, measureWord, address };
  const of = group ? "audience_group" : campaign ? "campaign" : scope.place.whole ? "programme" : "unit";
  const scopeId = group ?? campaign ?? (scope.place.whole ? "" : scope.place.scopeId);
  const measure = group ? "attendance" : "events";
  const [found] = await database()
    .select({ figure: targets.figure })
    .from(targets)
    .where(
      and(eq(targets.year, year), eq(targets.scope, of), eq(targets.scopeId, scopeId), eq(targets.measure, measure)),
    );
  return { value: found?.figure ?? null, measureWord, address };
}

function figureSlot({ source }: Placeholder, { value, measureWord, address }: Found, manner: Manner): ReportSlot {
  if (value === null) return { ...troubled(source, "missing"), words: "（无数据）", address };
  const { words, rule } = phraseOf(value, measureWord, manner);
  return { source, words, value, exact: `${value}${measureWord}`, rule, address, problem: value === 0 ? "zero" : null };
}

async function editionsSlot(scope: ReportScope, placeholder: Placeholder): Promise<ReportSlot> {
  const query = queryOf(scope, placeholder);
  const [editions, { events }] = await Promise.all([countEditions(scope.place, query), approvedFigures(scope, query)]);
  const words = `${editions}期${events}场`;
  const problem = events === 0 || editions === 0 ? "zero" : null;
  const { source } = placeholder;
  return { source, words, value: events, exact: words, rule: "exact", address: addressOf(scope, query), problem };
}

async function completionSlot(scope: ReportScope, placeholder: Placeholder): Promise<ReportSlot> {
  const { source, options } = placeholder;
  const { value: target } = await targetFigure(scope, placeholder);
  const query = queryOf(scope, placeholder);
  const figures = await approvedFigures(scope, query);
  const done = options.group ? figures.approved : options.campaign ? figures.events : figures.counting;
  const address = addressOf(scope, { ...query, counts: options.campaign || options.group ? undefined : "yes" });
  if (target === null) return { ...troubled(source, "missing"), words: "（无数据）", address };
  const problem = done === 0 ? "zero" : null;
  return {
    source,
    words: sharePhrase(done, target),
    value: done,
    exact: `${done}/${target}`,
    rule: "share",
    address,
    problem,
  };
}

async function changeSlot(scope: ReportScope, placeholder: Placeholder): Promise<ReportSlot> {
  const { source } = placeholder;
  const measure = optionOf(placeholder, "of") ?? "events";
  const soFar = untilToday(scope);
  const [now, before] = await Promise.all([
    eventFigure(soFar, placeholder, measure),
    eventFigure(soFar, { ...placeholder, options: { ...placeholder.options, year: "上年" } }, measure),
  ]);
  const whole = changePhrase(now.value ?? 0, before.value ?? 0);
  const words = soFar === scope ? whole : (whole?.replace("上年", "上年同期") ?? null);
  const { address, measureWord } = now;
  if (words === null) return { ...troubled(source, "missing"), words: "（上年无数据）", address };
  const exact = `${before.value}${measureWord} → ${now.value}${measureWord}`;
  return { source, words, value: now.value, exact, rule: "change", address, problem: null };
}

/** A period that is not over is compared with the same days of the year before. */
function untilToday(scope: ReportScope): ReportScope {
  const { period, day } = scope;
  const { from, to } = period.span;
  return day < from || day >= to ? scope : { ...scope, period: { ...period, span: { from, to: day } } };
}

function textSlot({ period, unitName, day }: ReportScope, { source, asks }: Placeholder): ReportSlot {
  const [year, month, date] = day.split("-").map(Number);
  const words: Record<string, string> = {
    year: String(period.year),
    nextYear: String(period.year + 1),
    lastYear: String(period.year - 1),
    period: period.words,
    unit: unitName,
    date: `${year}年${month}月${date}日`,
  };
  const said = words[asks] ?? "";
  return { source, words: said, value: null, exact: said, rule: "text", address: null, problem: null };
}

function queryOf(scope: ReportScope, placeholder: Placeholder): FigureQuery {
  const { from, to } = spanOf(scope, placeholder);
  const year = Number(from.slice(0, 4));
  const counts = placeholder.options.counts ? ("yes" as const) : undefined;
  return { year, from, until: to, part: "approved", counts, ...idsOf(scope.names, placeholder) };
}

function spanOf({ period }: ReportScope, placeholder: Placeholder) {
  return shiftedSpan(period.span, optionOf(placeholder, "year") ?? 0);
}

/** The list behind a figure; what a whole year or a whole programme needs not say is left out of its address. */
function addressOf({ place }: ReportScope, { from, until, ...query }: Partial<FigureQuery>): string {
  const wholeYear = from?.endsWith("-01-01") && until?.endsWith("-12-31");
  const stretch = wholeYear ? {} : { from, until };
  return figurePath({ ...query, ...stretch, unit: place.whole ? undefined : place.scopeId });
}

function ledger(page: string, span: { from: string; to: string }, chosen: Record<string, unknown>): string {
  const params = new URLSearchParams({ year: span.from.slice(0, 4) });
  const wholeYear = span.from.endsWith("-01-01") && span.to.endsWith("-12-31");
  if (!wholeYear) for (const [name, day] of Object.entries(span)) params.set(name === "to" ? "until" : name, day);
  const { campaignId, level, programme, kind, step } = chosen;
  for (const [name, value] of Object.entries({ campaign: campaignId, level, programme, kind, step })) {
    if (typeof value === "string") params.set(name, value);
  }
  return `/office/${page}?${params}`;
}

const namedOptions = { campaign: "campaign", group: "group", kind: "kind" } as const;

function idsOf(names: Names, { options }: Placeholder): Ids {
  const ids: Ids = {};
  for (const [option, list] of Object.entries(namedOptions) as [keyof Ids, keyof Ids][]) {
    const id = options[option] ? names.idOf(list, options[option]) : null;
    if (id) ids[option] = id;
  }
  return ids;
}

function unknownName(names: Names, { asks, options }: Placeholder): boolean {
  const category = asks === "grants" ? "grantProgramme" : "venueKind";
  const lists = { ...namedOptions, category } as const;
  return (Object.entries(lists) as [keyof typeof lists, (typeof lists)[keyof typeof lists]][]).some(
    ([option, list]) => options[option] !== undefined && names.idOf(list, options[option]) === null,
  );
}

type Closed = typeof closedValues;
type ValueOf<Name extends ClosedOption> = Closed[Name][keyof Closed[Name]];

function optionOf<Name extends ClosedOption>({ options }: Placeholder, name: Name): ValueOf<Name> | undefined {
  const said = options[name];
  return said === undefined ? undefined : (closedValues[name] as unknown as Record<string, ValueOf<Name>>)[said];
}
