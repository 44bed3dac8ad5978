import { and, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { targets } from "@/db/schema";
import type { Place } from "@/lib/figures/conditions";
import type { FigureQuery } from "@/lib/figures/input";
import { sumEventsBehind, sumFiguresBehind } from "@/lib/figures/queries";
import { getApproved } from "@/lib/totals/approved";
import type { Dimension } from "@/lib/totals/queries";
import { noFigures, type PartFigures } from "@/lib/totals/rules";
import type { ReportSlot } from "../content";
import { changePhrase, type Manner, phraseOf, sharePhrase } from "../phrases";
import type { Placeholder } from "../template";
import { countAwards, countEditions, countGrants, countMedia, countMilestones } from "./count-ledgers";
import { addressOf, idsOf, ledger, optionOf, queryOf, type ReportScope, spanOf, unknownName } from "./slot-query";

type Found = { value: number | null; measureWord: string; address: string | null };

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
  if (given.length > 1) return sumEventsBehind(place, query);
  const [dimension, key] = given[0] ?? ["total", ""];
  return keptFigures(place, query, { dimension: dimension as Dimension, key: key ?? "", counting: counts === "yes" });
}

type Kept = { dimension: Dimension; key: string; counting: boolean };

async function keptFigures({ scopeId }: Place, query: FigureQuery, { dimension, key, counting }: Kept) {
  const span = { from: query.from ?? `${query.year}-01-01`, to: query.until ?? `${query.year}-12-31` };
  return (await getApproved(scopeId, dimension, { span, counting })).get(key) ?? noFigures().approved;
}

const onlineOrder = ["viewers", "views", "peak"] as const;
const onlineWords = { views: "人次", viewers: "人", peak: "人" } as const;

async function onlineFigure(scope: ReportScope, placeholder: Placeholder): Promise<Found> {
  const asked = optionOf(placeholder, "measure");
  const query = queryOf(scope, placeholder);
  let found: Found | null = null;
  // Where the text names no kind of figure, the first one that was reported; they are never added up.
  for (const online of asked ? [asked] : onlineOrder) {
    const value = await approvedOnline(scope, { ...query, online });
    const figure = { value, measureWord: onlineWords[online], address: addressOf(scope, { ...query, online }) };
    if (value > 0) return figure;
    found ??= figure;
  }
  return found ?? { value: null, measureWord: "", address: null };
}

type OnlineQuery = FigureQuery & { online: keyof typeof onlineWords };

/** From the kept sums where nothing narrows it, else from the events themselves. */
async function approvedOnline({ place }: ReportScope, query: OnlineQuery): Promise<number> {
  const { campaign, group, kind, counts, online } = query;
  const { approved } =
    campaign || group || kind
      ? await sumFiguresBehind(place, query)
      : await keptFigures(place, query, { dimension: "online", key: online, counting: counts === "yes" });
  return approved;
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
