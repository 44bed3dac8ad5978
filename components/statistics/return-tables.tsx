import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigureLink } from "@/components/totals/figure-link";
import { type FigureColumn, FigureTable } from "@/components/totals/figure-table";
import { classNames } from "@/components/ui/class-names";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { figureAddress } from "@/lib/statistics/address";
import { partsOf } from "@/lib/statistics/form";
import type { StatisticalReturn } from "@/lib/statistics/queries/get-return";
import type { ReturnLine } from "@/lib/statistics/rules";
import { type MappedNames, usePartWords, useRuleWords } from "./row-words";

type Props = { found: StatisticalReturn; names: MappedNames };
type Columns = FigureColumn<ReturnLine>[];

/** The figures to file: a line each, with its code, the unit it is counted in and the rule it is counted by. */
export function TotalsTable({ found, names }: Props): ReactNode {
  const t = useTranslations("statistics");
  const rule = useRuleWords(names);
  const partWords = usePartWords();
  const columns: Columns = [
    {
      key: "name",
      header: t("columns.name"),
      cell: (line) => (
        <span className={classNames("flex flex-col", isSide(line) && "ps-6")}>
          <span className={isSide(line) ? "text-soft" : ""}>
            {isFirst(line) && <Called row={line.row} />}
            {partWords(line)}
          </span>
          {isFirst(line) && <span className="text-sm text-soft">{rule(line.row)}</span>}
        </span>
      ),
    },
    { key: "unit", header: t("columns.unit"), align: "start", from: "md", cell: ({ row }) => t(`units.${row.unit}`) },
    {
      key: "total",
      header: t("columns.total"),
      className: "font-semibold",
      cell: (line) => <Cell found={found} line={line} />,
    },
  ];
  return <FigureTable caption={t("totals")} columns={columns} rows={found.lines} rowKey={keyOf} />;
}

/** The same figures for each unit directly below beside the total, which is their sum. */
export function UnitsTable({ found }: Pick<Props, "found">): ReactNode {
  const t = useTranslations("statistics");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const partWords = usePartWords();
  const columns: Columns = [
    {
      key: "name",
      header: t("columns.name"),
      className: "sticky start-0 z-10 min-w-40 bg-paper pe-2 text-sm md:min-w-64",
      cell: (line) => (
        <span className={isSide(line) ? "ps-4 text-soft" : ""}>
          {isFirst(line) && `${line.row.category} `}
          {partWords(line)}
        </span>
      ),
    },
    {
      key: "total",
      header: t("columns.total"),
      className: "font-semibold",
      cell: (line) => <Cell found={found} line={line} />,
    },
    ...found.columns.map((unit) => ({
      key: unit.own ? "own" : unit.id,
      header: unit.own ? (
        totals("own", { unit: namedIn(locale, unit) })
      ) : (
        <a
          href={localePath(locale, `/office/statistics?year=${found.form.year}&unit=${unit.id}`)}
          className="inline-flex min-h-6 min-w-20 items-end justify-end text-end text-soft no-underline hover:text-teal hover:underline"
        >
          {namedIn(locale, unit)}
        </a>
      ),
      cell: (line: ReturnLine) => <Cell found={found} line={line} column={unit.id} />,
    })),
  ];
  return <FigureTable caption={t("byUnit")} columns={columns} rows={found.lines} rowKey={keyOf} />;
}

function Cell({ found, line, column }: { found: StatisticalReturn; line: ReturnLine; column?: string }): ReactNode {
  const t = useTranslations("statistics");
  const format = useFormatter();
  const locale = useLocale();
  const partWords = usePartWords();
  const value = column === undefined ? line.total : (line.byUnit.get(column) ?? null);
  if (value === null) {
    return (
      <span className="text-faint">
        <span aria-hidden="true">-</span>
        <span className="sr-only">{t("notApplicable")}</span>
      </span>
    );
  }
  const { scopeId, whole } = found.place;
  const href = figureAddress({ year: found.form.year, scope: { id: scopeId, whole }, line, column });
  const label = `${line.row.category} ${partWords(line)}`;
  return value === 0 ? (
    <span>{format.number(0)}</span>
  ) : (
    <FigureLink value={value} href={localePath(locale, href)} label={label} />
  );
}

function keyOf({ row, part }: ReturnLine): string {
  return `${row.id}.${part}`;
}

/** The code of a row, where the form has codes, and its category. */
function Called({ row: { code, category } }: Pick<ReturnLine, "row">): ReactNode {
  return (
    <>
      {code && <span className="me-2 text-soft">{code}</span>}
      <span className="me-2 font-medium">{category}</span>
    </>
  );
}

/** The first figure of a row names it; its others stand under it. */
function isFirst({ row, part }: ReturnLine): boolean {
  return partsOf(row)[0] === part;
}

function isSide(line: ReturnLine): boolean {
  return !isFirst(line);
}
