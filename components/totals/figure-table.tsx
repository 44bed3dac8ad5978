import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { ScrollFrame } from "@/components/ui/scroll-frame";

export type FigureColumn<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Words and drawings stand at the left, figures at the right. */
  align?: "start" | "end";
  /** From which width on the column is shown; what a phone leaves out stands in the file and in the list behind. */
  from?: "md" | "xl";
  className?: string;
};

const shownFrom = { md: "hidden md:table-cell print:table-cell", xl: "hidden xl:table-cell print:table-cell" };

/** Figures of many lines under each other: the first column names the line, the others align by their digits. */
export function FigureTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  total,
}: {
  caption: string;
  columns: FigureColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The last line, which the caller has computed. */
  total?: Row;
}): ReactNode {
  const classOf = (column: FigureColumn<Row>, first: boolean) =>
    classNames(
      "ps-4 first:ps-0",
      column.align === "start" || first ? "text-start" : "text-end",
      column.from && shownFrom[column.from],
      column.className,
    );
  const line = (row: Row) =>
    columns.map((column, place) =>
      place === 0 ? (
        <th key={column.key} scope="row" className={classNames("py-2 font-normal", classOf(column, true))}>
          {column.cell(row)}
        </th>
      ) : (
        <td key={column.key} className={classNames("py-2 whitespace-nowrap", classOf(column, false))}>
          {column.cell(row)}
        </td>
      ),
    );
  return (
    <ScrollFrame label={caption}>
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-edge text-sm leading-heading text-soft">
            {columns.map((column, place) => (
              <th
                key={column.key}
                scope="col"
                className={classNames("pb-2 align-bottom font-medium break-keep", classOf(column, place === 0))}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line align-baseline hover:bg-sunken">
              {line(row)}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr className="border-t border-edge align-baseline font-semibold">{line(total)}</tr>
          </tfoot>
        )}
      </table>
    </ScrollFrame>
  );
}
