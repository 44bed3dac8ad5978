import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { Column } from "./data-table";

const tableOnly = { row: "md:table-row print:table-row", cell: "md:table-cell print:table-cell" };

/** The heading row; on a narrow screen each card cell carries its own heading instead. */
export function TableHeadings<Row>({ columns, stack }: { columns: Column<Row>[]; stack: boolean }): ReactNode {
  return (
    <thead className={classNames(stack && "sr-only md:not-sr-only md:table-header-group print:table-header-group")}>
      <tr className="border-b border-edge">
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={classNames(
              "py-2.5 pe-6 align-bottom text-sm leading-heading font-medium text-soft last:pe-0",
              column.numeric ? "text-end" : "text-start",
            )}
          >
            {column.header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** One cell, as table cell or as a line of a card. */
export function TableCell<Row>({
  column,
  stack,
  children,
}: {
  column: Column<Row>;
  stack: boolean;
  children?: ReactNode;
}): ReactNode {
  const blank = children === undefined;
  const className = classNames(
    "md:py-3 md:pe-6 md:last:pe-0",
    stack
      ? `${blank ? "hidden" : "flex"} items-baseline justify-between gap-4 py-1 ${tableOnly.cell}`
      : "py-3 pe-6 last:pe-0",
    column.numeric ? "text-end" : "text-start",
    column.primary && "font-medium",
  );
  const content =
    stack && !column.primary ? (
      <>
        <span className="shrink-0 text-soft md:hidden print:hidden">{column.header}</span>
        <span className="min-w-0 text-end md:text-inherit">{children}</span>
      </>
    ) : (
      children
    );
  if (column.primary) {
    return (
      <th scope="row" className={className}>
        {content}
      </th>
    );
  }
  return <td className={className}>{content}</td>;
}

/** The last row; what it adds up is the caller's to compute. */
export function TableTotals<Row>({
  columns,
  totals,
  stack,
}: {
  columns: Column<Row>[];
  totals: Record<string, ReactNode>;
  stack: boolean;
}): ReactNode {
  return (
    <tfoot className={classNames(stack && "block md:table-footer-group print:table-footer-group")}>
      <tr
        className={classNames(
          "border-t border-edge align-baseline font-semibold",
          stack && `block py-4 md:py-0 ${tableOnly.row}`,
        )}
      >
        {columns.map((column) => (
          <TableCell key={column.key} column={column} stack={stack}>
            {totals[column.key]}
          </TableCell>
        ))}
      </tr>
    </tfoot>
  );
}
