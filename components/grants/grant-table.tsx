import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FigureColumn, FigureTable } from "@/components/totals/figure-table";
import { namedIn } from "@/i18n/named";
import type { GrantSum, ListedGrant } from "@/lib/grants/queries/list-grants";
import { dateText } from "@/lib/time/format";
import { Amount } from "./amount";
import { StateBadge } from "./state-badge";

type Line = ListedGrant | GrantSum;
type Props = { rows: ListedGrant[]; sum?: GrantSum; pageOf: (row: ListedGrant) => string };

/** Grants, one a line, and what all of them come to: 项 and yuan. */
export function GrantTable({ rows, sum, pageOf }: Props): ReactNode {
  const t = useTranslations("grants");
  const common = useTranslations("common");
  const format = useFormatter();
  const locale = useLocale();
  const dash = <span className="text-faint">–</span>;
  const day = (on: string | null) => (on ? dateText(on, locale) : dash);
  const columns: FigureColumn<Line>[] = [
    {
      key: "title",
      header: t("title"),
      className: "min-w-48",
      cell: (row) =>
        "id" in row ? (
          <Title row={row} href={pageOf(row)} />
        ) : (
          t("total", { label: common("total"), count: format.number(row.found) })
        ),
    },
    {
      key: "state",
      header: t("state"),
      align: "start",
      cell: (row) => "id" in row && <StateBadge grant={row} />,
    },
    {
      key: "programme",
      header: t("programme"),
      align: "start",
      from: "xl",
      className: "whitespace-normal",
      cell: (row) => "id" in row && programmeOf(row, locale),
    },
    {
      key: "amount",
      header: t("amount"),
      cell: (row) => ("id" in row ? <Amount yuan={row.amount} /> : <Amount yuan={row.yuan} />),
    },
    { key: "midTerm", header: t("midTerm"), from: "md", cell: (row) => "id" in row && day(row.midTermOn) },
    { key: "final", header: t("final"), from: "md", cell: (row) => "id" in row && day(row.finalOn) },
    { key: "events", header: t("events"), from: "md", cell: (row) => "id" in row && format.number(row.events) },
  ];
  return (
    <FigureTable
      caption={t("heading")}
      columns={columns}
      rows={rows as Line[]}
      rowKey={(row) => ("id" in row ? row.id : "")}
      total={sum}
    />
  );
}

function Title({ row, href }: { row: ListedGrant; href: string }): ReactNode {
  const locale = useLocale();
  return (
    <>
      <a
        href={href}
        className="inline-flex min-h-6 items-center text-teal no-underline hover:underline elder:min-h-target"
      >
        {row.title}
      </a>
      <span className="flex flex-wrap gap-x-3 text-sm text-soft">
        <span>{namedIn(locale, { name: row.unitName, nameEn: row.unitNameEn })}</span>
        <span>{dateText(row.grantedOn, locale)}</span>
        <span className="xl:hidden">{programmeOf(row, locale)}</span>
      </span>
    </>
  );
}

function programmeOf(row: ListedGrant, locale: string): string {
  return namedIn(locale, { name: row.programmeName, nameEn: row.programmeNameEn });
}
