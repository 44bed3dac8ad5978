import { figurePath, own } from "@/lib/figures/input";
import { onlineFigureOf, type ReturnPart, type ReturnRow } from "./form";

type Figure = {
  year: number;
  scope: { id: string; whole: boolean };
  line: { row: ReturnRow; part: ReturnPart };
  /** The unit directly below, or the scope's own id for its own events; absent for the total. */
  column?: string | undefined;
};

/** The list of events behind a figure of the return, without its language. */
export function figureAddress({ year, scope, line: { row, part }, column }: Figure): string {
  return figurePath({
    year,
    part: "approved",
    unit: scope.whole ? undefined : scope.id,
    below: column === scope.id ? own : column,
    return: `${year}.${row.id}.${part}`,
    online: onlineFigureOf(row, part) ?? undefined,
  });
}
