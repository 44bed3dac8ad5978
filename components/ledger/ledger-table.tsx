import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { partTones } from "@/components/totals/event-words";
import { type FigureColumn, FigureTable } from "@/components/totals/figure-table";
import { Badge } from "@/components/ui/badge";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { LedgerGroup } from "@/lib/ledger/queries/sum-ledger";
import { attendanceOf, type LedgerRow, type LedgerSum } from "@/lib/ledger/rules";
import { dayText } from "@/lib/time/format";
import { localTime } from "@/lib/time/zone";

type Line = { key: string; row: LedgerRow } | { key: string; sum: LedgerSum };
type Figures = { claimed: number | null; approved: number | null } | undefined;

/** The first rows of a ledger with the row of totals that the whole file has. */
export function LedgerTable({
  rows,
  sum,
  groups,
}: {
  rows: LedgerRow[];
  sum: LedgerSum;
  groups: LedgerGroup[];
}): ReactNode {
  const t = useTranslations("ledger");
  const totals = useTranslations("totals");
  const events = useTranslations("office.events");
  const locale = useLocale();
  const text = (key: string, header: string, of: (row: LedgerRow) => ReactNode): FigureColumn<Line> => ({
    ...{ key, header, align: "start", from: "xl", className: "whitespace-normal" },
    cell: (line) => ("row" in line ? of(line.row) : null),
  });
  const figure = (key: string, header: string, of: (line: Line) => Figures, from?: "xl"): FigureColumn<Line>[] =>
    (["claimed", "approved"] as const).map((name) => ({
      key: `${key}-${name}`,
      header: t(name, { label: header }),
      ...(from ? { from } : {}),
      cell: (line) => (
        <FigureCell
          figure={of(line)?.[name] ?? ("sum" in line ? 0 : null)}
          name={"sum" in line ? `${key}-${name}` : undefined}
        />
      ),
    }));
  const columns: FigureColumn<Line>[] = [
    {
      ...{ key: "title", header: t("columns.title"), className: "min-w-48" },
      cell: (line) => ("row" in line ? <Title row={line.row} /> : t("totalEvents", { count: line.sum.events })),
    },
    text("campaign", t("columns.campaign"), (row) => (row.campaign ? namedIn(locale, row.campaign) : null)),
    {
      ...{ key: "part", header: events("part"), align: "start", from: "md" },
      cell: (line) =>
        "row" in line ? <Badge tone={partTones[line.row.part]}>{totals(`short.${line.row.part}`)}</Badge> : null,
    },
    ...figure("all", totals("attendance"), (line) => ("row" in line ? attendanceOf(line.row) : line.sum)),
    ...groups.flatMap((group) =>
      figure(
        group.id,
        namedIn(locale, group),
        (line) => ("row" in line ? line.row.attendance.get(group.id) : line.sum.groups.get(group.id)),
        "xl",
      ),
    ),
  ];
  const lines: Line[] = rows.map((row) => ({ key: row.id, row }));
  return (
    <FigureTable
      caption={t("preview")}
      columns={columns}
      rows={lines}
      rowKey={({ key }) => key}
      total={{ key: "total", sum }}
    />
  );
}

function Title({ row }: { row: LedgerRow }): ReactNode {
  const locale = useLocale();
  return (
    <>
      <a
        href={localePath(locale, `/events/${row.id}`)}
        className="inline-flex min-h-6 items-center text-teal no-underline hover:underline elder:min-h-target"
      >
        {row.title}
      </a>
      <span className="flex flex-wrap gap-x-3 text-sm text-soft">
        <span>{`${dayText(row.startsOn, locale)} ${localTime(row.startsAt, row.timeZone)}`}</span>
        {row.unit && <span>{namedIn(locale, row.unit)}</span>}
      </span>
    </>
  );
}

/** Not reported is not zero. */
function FigureCell({ figure, name }: { figure: number | null; name?: string }): ReactNode {
  const format = useFormatter();
  if (figure === null) return <span className="text-faint">–</span>;
  return <span data-total={name}>{format.number(figure)}</span>;
}
