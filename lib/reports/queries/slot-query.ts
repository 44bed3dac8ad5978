import type { Place } from "@/lib/figures/conditions";
import { type FigureQuery, figurePath } from "@/lib/figures/input";
import { type Period, shiftedSpan } from "../period";
import type { Placeholder } from "../template";
import { type ClosedOption, closedValues } from "../vocabulary";
import type { Names } from "./read-names";

/** What a report is taken of. `day` is the local date it is taken on, "YYYY-MM-DD"; `unitName` is how the text calls the unit. */
export type ReportScope = { place: Place; period: Period; names: Names; unitName: string; day: string };
type Ids = { campaign?: string; group?: string; kind?: string };

/** Which events a placeholder asks about: the approved ones of its days. */
export function queryOf(scope: ReportScope, placeholder: Placeholder): FigureQuery {
  const { from, to } = spanOf(scope, placeholder);
  const year = Number(from.slice(0, 4));
  const counts = placeholder.options.counts ? ("yes" as const) : undefined;
  return { year, from, until: to, part: "approved", counts, ...idsOf(scope.names, placeholder) };
}

/** The days a placeholder speaks of: those of the report, or of another year. */
export function spanOf({ period }: ReportScope, placeholder: Placeholder) {
  return shiftedSpan(period.span, optionOf(placeholder, "year") ?? 0);
}

/** The list behind a figure; what a whole year or a whole programme needs not say is left out of its address. */
export function addressOf({ place }: ReportScope, { from, until, ...query }: Partial<FigureQuery>): string {
  const wholeYear = from?.endsWith("-01-01") && until?.endsWith("-12-31");
  const stretch = wholeYear ? {} : { from, until };
  return figurePath({ ...query, ...stretch, unit: place.whole ? undefined : place.scopeId });
}

/** The register behind a figure, narrowed as the figure is. */
export function ledger(page: string, span: { from: string; to: string }, chosen: Record<string, unknown>): string {
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

/** What the names in a placeholder stand for. */
export function idsOf(names: Names, { options }: Placeholder): Ids {
  const ids: Ids = {};
  for (const [option, list] of Object.entries(namedOptions) as [keyof Ids, keyof Ids][]) {
    const id = options[option] ? names.idOf(list, options[option]) : null;
    if (id) ids[option] = id;
  }
  return ids;
}

/** Does a placeholder name something the lists do not have? */
export function unknownName(names: Names, { asks, options }: Placeholder): boolean {
  const category = asks === "grants" ? "grantProgramme" : "venueKind";
  const lists = { ...namedOptions, category } as const;
  return (Object.entries(lists) as [keyof typeof lists, (typeof lists)[keyof typeof lists]][]).some(
    ([option, list]) => options[option] !== undefined && names.idOf(list, options[option]) === null,
  );
}

type Closed = typeof closedValues;
type ValueOf<Name extends ClosedOption> = Closed[Name][keyof Closed[Name]];

/** The value of one of the closed options; undefined where the placeholder does not say it. */
export function optionOf<Name extends ClosedOption>({ options }: Placeholder, name: Name): ValueOf<Name> | undefined {
  const said = options[name];
  return said === undefined ? undefined : (closedValues[name] as unknown as Record<string, ValueOf<Name>>)[said];
}
