import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigureLink } from "@/components/totals/figure-link";
import { type FigureColumn, FigureTable } from "@/components/totals/figure-table";
import { Badge } from "@/components/ui/badge";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { CampaignLine } from "@/lib/campaigns/queries/campaign-figures";
import { type Part, parts } from "@/lib/events/status";
import { figurePath } from "@/lib/figures/input";
import { usePeriod } from "./plan-facts";

/** Campaigns with their period and figures of a year; every figure opens its events. */
export function CampaignTable({ lines, year }: { lines: CampaignLine[]; year: number }): ReactNode {
  const t = useTranslations("campaigns");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const period = usePeriod();
  const at = (campaign: string, part: Part) => localePath(locale, figurePath({ year, campaign, part }));
  const columns: FigureColumn<CampaignLine>[] = [
    { key: "name", header: t("one"), className: "min-w-40", cell: (line) => <CampaignName line={line} year={year} /> },
    {
      key: "period",
      header: t("plan.period"),
      align: "start",
      from: "md",
      className: "whitespace-normal",
      cell: ({ plan }) => period(plan) ?? <span className="text-faint">{t(plan ? "plan.noPeriod" : "plan.none")}</span>,
    },
    ...parts.map(
      (part): FigureColumn<CampaignLine> => ({
        key: part,
        header: totals(`short.${part}`),
        ...(part === "approved" ? {} : { from: "xl" as const }),
        cell: (line) => <FigureLink value={line.figures[part].events} href={at(line.id, part)} />,
      }),
    ),
    {
      key: "attendance",
      header: totals("attendanceHeading"),
      cell: (line) => <FigureLink value={line.figures.approved.approved} href={at(line.id, "approved")} />,
    },
  ];
  return (
    <FigureTable
      caption={t("tableOf", { year: String(year) })}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
    />
  );
}

function CampaignName({ line, year }: { line: CampaignLine; year: number }): ReactNode {
  const t = useTranslations("campaigns");
  const locale = useLocale();
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <a
        href={localePath(locale, `/office/campaigns/${line.id}?year=${year}`)}
        className="inline-flex min-h-8 items-center font-medium text-teal no-underline hover:underline elder:min-h-target"
      >
        {namedIn(locale, line)}
      </a>
      {!line.counts && <Badge>{t("countsNot")}</Badge>}
    </span>
  );
}
