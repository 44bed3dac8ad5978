import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackToReport } from "@/components/reports/back-to-report";
import { BackLink } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { localePath } from "@/i18n/path";
import { type FigureQuery, figurePath } from "@/lib/figures/input";
import type { EventBehind, SumBehind } from "@/lib/figures/queries";
import type { Chosen } from "@/lib/overview/queries/get-chosen";
import { ChosenConditions } from "./chosen-conditions";
import { EventList } from "./event-list";
import { type ListChoices, ListFilters } from "./list-filters";
import { ListSum } from "./list-sum";

type Props = {
  query: FigureQuery;
  page: { rows: EventBehind[]; next: string | null };
  sum: SumBehind;
  chosen: Chosen;
  choices: ListChoices;
  distinct: { of: "units" | "groups"; figure: number } | null;
  /** Whether the reader may open the records. */
  reviewing: boolean;
};

/** The events behind a figure: what is chosen, what it adds up to, and the events page by page. */
export function EventsPage({ query, page, sum, chosen, choices, distinct, reviewing }: Props): ReactNode {
  const t = useTranslations("office.events");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const at = (change: Partial<FigureQuery>, path?: string) =>
    localePath(locale, figurePath({ ...query, after: undefined, ...change }, path));
  const { year, unit, figures } = query;
  const other = query.order === "oldest" ? "newest" : "oldest";
  return (
    <div className="flex flex-col gap-7">
      <div className="flex flex-col gap-1">
        {query.report ? (
          <BackToReport report={query.report} />
        ) : (
          <BackLink href={localePath(locale, figurePath({ year, unit, figures }, "/office"))}>
            {t("toOverview")}
          </BackLink>
        )}
        <PageHeading
          title={t("title")}
          actions={
            <a
              href={at({}, "/office/events/csv")}
              download
              className="inline-flex min-h-target items-center text-teal no-underline hover:underline"
            >
              {totals("csv")}
            </a>
          }
        />
      </div>
      <ChosenConditions query={query} chosen={chosen} />
      <ListSum sum={sum} query={query} distinct={distinct} />
      <ListFilters query={query} choices={choices} />
      {page.rows.length === 0 ? (
        <EmptyState title={t("empty")} lead={t("emptyLead")} />
      ) : (
        <div className="flex flex-col gap-4">
          <a
            href={at({ order: other })}
            className="inline-flex min-h-target items-center self-end text-sm text-teal no-underline hover:underline print:hidden"
          >
            {t(other)}
          </a>
          <EventList events={page.rows} query={query} reviewing={reviewing} />
          <Pagination previous={query.after ? at({}) : null} next={page.next ? at({ after: page.next }) : null} />
        </div>
      )}
    </div>
  );
}
