import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { heatCells } from "@/components/charts/heat";
import { classNames } from "@/components/ui/class-names";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import type { Analysis } from "@/lib/analysis/queries/get-analysis";
import { type Amount, figureOf, shareOf, stepOf } from "@/lib/analysis/rules";
import { type Compared, cellKey, noCompared, others } from "@/lib/analysis/table";
import { CellFigure } from "./cell-figure";
import type { Links } from "./links";
import type { Words } from "./words";

type Props = { analysis: Analysis; links: Links; words: Words; caption: string };

/** The largest of the figures that are shown one by one: what the steps of a heat table are fifths of. */
export function largestCell({ rows, columns, cells, rowTally }: Analysis, words: Words): number {
  const shown = rows.keys.flatMap((row) =>
    columns.keys.length > 0 ? columns.keys.map((column) => cells.get(cellKey(row, column))) : [rowTally.get(row)],
  );
  return Math.max(0, ...shown.map((cell) => (cell ? (words.valueOf(cell.current) ?? 0) : 0)));
}

/** The figures of an analysis: rows and columns with their totals, and beside each row last year, its share and its average. */
export function CrossTable({ analysis, links, words, caption, heat }: Props & { heat: boolean }): ReactNode {
  const t = useTranslations("analysis");
  const totals = useTranslations("totals");
  const { query, rows, columns, rowTally, total } = analysis;
  const columnKeys = [...columns.keys, ...(columns.more ? [others] : [])];
  const rowKeys = [...rows.keys, ...(rows.more ? [others] : [])];
  const largest = heat ? largestCell(analysis, words) : 0;
  const heads = [
    ...columnKeys.map((key) => ({ key: `column ${key}`, name: words.column(key) })),
    { key: "total", name: query.columns ? totals("total") : words.measure },
    { key: "before", name: t("lastYear", { year: query.year - 1 }) },
    { key: "change", name: totals("change") },
    ...(query.measure === "average"
      ? []
      : [
          { key: "share", name: t("share") },
          { key: "average", name: t("measures.average") },
        ]),
  ];
  const line = (key: string | null) => <Line {...{ analysis, links, words, columnKeys, largest, row: key }} />;
  return (
    <ScrollFrame label={caption}>
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-edge text-sm leading-heading text-soft">
            <th scope="col" className={classNames(sticky, "pb-2 text-start align-bottom font-medium")}>
              {words.dimension(query.rows)}
            </th>
            {heads.map(({ key, name }) => (
              <th key={key} scope="col" className="min-w-16 px-2 pb-2 text-end align-bottom font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowKeys.map((key) => (
            <tr key={key} className="border-b border-line align-baseline">
              <RowName {...{ analysis, links, words, row: key }} />
              {line(key)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-edge align-baseline font-semibold">
            <th scope="row" className={classNames(sticky, "py-2 text-start")}>
              {totals("total")}
            </th>
            {line(null)}
          </tr>
        </tfoot>
      </table>
      {rowTally.size === 0 && total.current.events === 0 && <p className="py-4 text-soft">{t("empty")}</p>}
    </ScrollFrame>
  );
}

const sticky = "sticky start-0 z-10 min-w-24 max-w-40 bg-paper pe-3 sm:max-w-none";

function RowName({ analysis, links, words, row }: Omit<Props, "caption"> & { row: string }): ReactNode {
  const { query, place } = analysis;
  const name = words.row(row);
  const opens = query.rows === "unit" && row !== others && row !== place.scopeId;
  return (
    <th scope="row" className={classNames(sticky, "py-2 text-start font-normal")}>
      {opens ? (
        <a
          href={links.view({ unit: row })}
          className="inline-flex min-h-6 items-center text-teal no-underline hover:underline elder:min-h-target"
        >
          {name}
        </a>
      ) : (
        name
      )}
    </th>
  );
}

type LineProps = Omit<Props, "caption"> & { columnKeys: string[]; largest: number; row: string | null };

/** The figures of one row, or of the last one, which is for all rows. */
function Line({ analysis, links, words, columnKeys, largest, row }: LineProps): ReactNode {
  const { query, cells, rowTally, columnTally, total } = analysis;
  const whole = row === null ? total : (rowTally.get(row) ?? noCompared());
  const cellOf = (column: string): Compared =>
    (row === null ? columnTally.get(column) : cells.get(cellKey(row, column))) ?? noCompared();
  const figure = (amount: Amount) => words.valueOf(amount);
  const [current, before] = [figure(whole.current), figure(whole.before)];
  return (
    <>
      {columnKeys.map((column) => {
        const cell = cellOf(column);
        const step = row === null || column === others ? 0 : stepOf(figure(cell.current), largest);
        return (
          <td
            key={column}
            className={classNames("px-2 py-2 text-end whitespace-nowrap [print-color-adjust:exact]", heatCells[step])}
          >
            <CellFigure value={figure(cell.current)} href={links.cell(row, column)} onColour={step > 0} />
            {query.beside && <Beside {...{ query, cell, whole: total, words }} />}
          </td>
        );
      })}
      <Figure strong={columnKeys.length > 0}>
        <CellFigure value={current} href={links.cell(row, null)} />
      </Figure>
      <Figure>
        <CellFigure value={before} href={links.cellBefore(row, null)} />
      </Figure>
      <Figure>
        <Change current={current} before={before} />
      </Figure>
      {query.measure !== "average" && (
        <>
          <Figure>
            <Percent value={shareOf(current, figure(total.current), query.measure)} />
          </Figure>
          <Figure>
            <CellFigure value={figureOf(whole.current, "average", query.figures)} />
          </Figure>
        </>
      )}
    </>
  );
}

function Figure({ strong, children }: { strong?: boolean; children: ReactNode }): ReactNode {
  return (
    <td className={classNames("px-2 py-2 text-end whitespace-nowrap last:pe-0", strong && "font-semibold")}>
      {children}
    </td>
  );
}

function Percent({ value }: { value: number | null }): ReactNode {
  const format = useFormatter();
  return (
    <span className="text-soft">
      {value === null ? "–" : format.number(value, { style: "percent", maximumFractionDigits: 1 })}
    </span>
  );
}

function Change({ current, before }: { current: number | null; before: number | null }): ReactNode {
  const format = useFormatter();
  if (current === null || !before) return <span className="text-faint">–</span>;
  const value = current - before;
  const sign = value > 0 ? "+" : value < 0 ? "−" : "±";
  return (
    <span className={value < 0 ? "text-accent" : "text-soft"}>
      {`${sign}${format.number(Math.abs(value), { maximumFractionDigits: 1 })}`}
    </span>
  );
}

type BesideProps = { query: Analysis["query"]; cell: Compared; whole: Compared; words: Words };

/** The small figure under a cell's own, with the word for what it is, which is not left to the place where it stands. */
function Beside({ query, cell, whole, words }: BesideProps): ReactNode {
  const t = useTranslations("analysis");
  const format = useFormatter();
  const figure = words.valueOf(cell.current);
  const number = (value: number | null) => (value === null ? "–" : format.number(value, { maximumFractionDigits: 1 }));
  const share = shareOf(figure, words.valueOf(whole.current), query.measure);
  const text = {
    before: () => number(words.valueOf(cell.before)),
    share: () => (share === null ? "–" : format.number(share, { style: "percent", maximumFractionDigits: 1 })),
    average: () => number(figureOf(cell.current, "average", query.figures)),
  }[query.beside ?? "before"]();
  return (
    <span className="block text-xs">
      <span className="sr-only">{t(`besides.${query.beside ?? "before"}`)} </span>
      {text}
    </span>
  );
}
