import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigureLink } from "@/components/totals/figure-link";
import type { FigureColumn } from "@/components/totals/figure-table";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { type FigureQuery, figurePath } from "@/lib/figures/input";
import type { RankingContent, RankingGroup, RankingRow } from "@/lib/rankings/content";
import { changeOf, completenessOf, perTenThousand, rateOf } from "@/lib/rankings/rules";

type Columns = FigureColumn<RankingRow>[];

/** The columns of a ranking's tables; `linked` for readers who may open the lists behind the figures. */
export function useRankingColumns({ year, asOf }: RankingContent, group: RankingGroup, linked: boolean) {
  const t = useTranslations("rankings");
  const locale = useLocale();
  const shown = useShown(linked);
  const listOf = (row: RankingRow, query: Partial<FigureQuery>) =>
    localePath(locale, figurePath({ year, until: asOf, part: "approved", unit: row.unitId, ...query }));
  const unit = {
    key: "unit",
    header: t("columns.unit"),
    className: "w-1/5 min-w-24",
    cell: (row: RankingRow) => namedIn(locale, row),
  };
  const done = {
    key: "done",
    header: t("columns.done"),
    cell: (row: RankingRow) => shown.figure(row.done, listOf(row, { counts: "yes" })),
  };
  const others: Columns = [
    {
      key: "new",
      from: "md",
      header: t("columns.newThisMonth"),
      cell: (row) => shown.figure(row.newThisMonth, listOf(row, { counts: "yes", month: Number(asOf.slice(5, 7)) })),
    },
    {
      key: "attendance",
      from: "md",
      header: t("columns.attendance"),
      cell: (row) => shown.figure(row.attendance, listOf(row, {})),
    },
    {
      key: "perTenThousand",
      header: t("columns.perTenThousand"),
      from: "md",
      cell: (row) => <Known value={perTenThousand(row)} />,
    },
    {
      key: "complete",
      header: t("columns.complete"),
      from: "md",
      cell: (row) => shown.percent(completenessOf(row), listOf(row, { evidence: "there" })),
    },
  ];
  const ranked: Columns = [
    { key: "place", header: t("columns.place"), className: "w-12 font-semibold", cell: (row) => row.place },
    { ...unit, align: "start" },
    { key: "target", header: t("columns.target"), from: "md", cell: (row) => <Known value={row.target} /> },
    done,
    { key: "rate", header: t("columns.rate"), className: "font-semibold", cell: (row) => shown.percent(rateOf(row)) },
    { key: "change", header: t("columns.change"), cell: (row) => <Change row={row} group={group} /> },
    ...others,
  ];
  const reason = {
    key: "reason",
    header: t("columns.reason"),
    align: "start" as const,
    cell: (row: RankingRow) => row.apart && t(`apart.${row.apart}`),
  };
  return { ranked, apart: [unit, done, ...others, reason] satisfies Columns };
}

/** A figure where somebody has said it; "-" is not zero. */
function Known({ value }: { value: number | null }): ReactNode {
  const format = useFormatter();
  const common = useTranslations("common");
  if (value !== null) return format.number(value);
  return (
    <span className="text-faint">
      <span aria-hidden="true">-</span>
      <span className="sr-only">{common("notApplicable")}</span>
    </span>
  );
}

function useShown(linked: boolean) {
  const format = useFormatter();
  const figure = (value: number, href: string): ReactNode =>
    linked ? <FigureLink value={value} href={href} /> : format.number(value);
  const percent = (value: number | null, href?: string): ReactNode => {
    if (value === null) return <Known value={null} />;
    const text = format.number(value / 100, { style: "percent" });
    if (!linked || !href || value === 0) return text;
    return (
      <a
        href={href}
        className="inline-flex min-h-6 items-center text-teal no-underline hover:underline elder:min-h-target"
      >
        {text}
      </a>
    );
  };
  return { figure, percent };
}

/** ↑2, ↓1, — or 新, said in words to who cannot see it. */
function Change({ row, group }: { row: RankingRow; group: RankingGroup }): ReactNode {
  const t = useTranslations("rankings.change");
  const change = changeOf(row, group);
  if (!change) return null;
  const by = "by" in change ? change.by : 0;
  const look = { up: "text-success", down: "text-accent", same: "text-faint", new: "text-soft" }[change.kind];
  return (
    <span className={look}>
      <span aria-hidden="true">{t(`${change.kind}Short`, { by })}</span>
      <span className="sr-only">{t(`${change.kind}Long`, { by })}</span>
    </span>
  );
}
