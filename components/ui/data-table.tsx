import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { ScrollFrame } from "./scroll-frame";
import { TableCell, TableHeadings, TableTotals } from "./table-parts";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Right aligned, in tabular figures. */
  numeric?: boolean;
  /** The cell that names the row. */
  primary?: boolean;
};

/**
 * A table that becomes a list of cards where it is narrow (`layout="stack"`), or scrolls sideways in its own frame
 * (`layout="scroll"`, for a few narrow columns). `totals` gives the last row by column key.
 */
export function DataTable<Row>({
  caption,
  captionVisible = false,
  columns,
  rows,
  rowKey,
  totals,
  layout = "stack",
  empty,
}: {
  caption: string;
  captionVisible?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  totals?: Record<string, ReactNode>;
  layout?: "stack" | "scroll";
  empty?: ReactNode;
}): ReactNode {
  if (rows.length === 0 && empty) return empty;
  const stack = layout === "stack";
  const table = (
    <table className={classNames("w-full border-collapse text-start", stack && "block md:table print:table")}>
      <caption className={captionVisible ? "mb-3 block text-start text-soft md:table-caption" : "sr-only"}>
        {caption}
      </caption>
      <TableHeadings columns={columns} stack={stack} />
      <tbody className={classNames(stack && "block md:table-row-group print:table-row-group")}>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={classNames(
              "border-b border-line align-baseline",
              stack && "block py-4 md:table-row md:py-0 print:table-row",
            )}
          >
            {columns.map((column) => (
              <TableCell key={column.key} column={column} stack={stack}>
                {column.cell(row)}
              </TableCell>
            ))}
          </tr>
        ))}
      </tbody>
      {totals && <TableTotals columns={columns} totals={totals} stack={stack} />}
    </table>
  );
  if (stack) return table;
  return <ScrollFrame label={caption}>{table}</ScrollFrame>;
}
