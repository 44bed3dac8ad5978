import { localePath } from "@/i18n/path";
import { type FigureQuery, figurePath } from "@/lib/figures/input";
import type { BreakdownName, View } from "@/lib/overview/input";
import type { Span } from "@/lib/totals/periods";

type Narrowed = Partial<Omit<FigureQuery, "year" | "after" | "order">>;

/** The addresses a view of the totals leads to: itself changed, the lists behind its figures, and its tables as files. */
export function linksOf(locale: string, view: View, before?: Span) {
  const { year, unit } = view;
  const figures = view.figures === "claimed" ? ("claimed" as const) : undefined;
  const at = (page: string, query: object) => localePath(locale, figurePath(query, page));
  return {
    view: (change: Partial<View>) => {
      const next = { ...view, ...change };
      return at("/office", {
        year: next.year,
        unit: next.unit,
        figures: next.figures === "claimed" ? "claimed" : undefined,
      });
    },
    events: (query: Narrowed = {}) => at("/office/events", { year, unit, figures, ...query }),
    /** The same of the year before, as far as it is compared. */
    eventsBefore: (query: Narrowed = {}) =>
      at("/office/events", {
        year: year - 1,
        until: before && !before.to.endsWith("-12-31") ? before.to : undefined,
        unit,
        figures,
        ...query,
      }),
    file: (by: BreakdownName) => at("/office/breakdown", { by, year, unit, figures }),
    reviews: (id?: string) => localePath(locale, id ? `/office/reviews/${id}` : "/office/reviews"),
    gaps: (part: string) => `${at("/office/gaps", { unit })}#${part}`,
    targets: () => at("/office/targets", { year }),
  };
}

export type Links = ReturnType<typeof linksOf>;
