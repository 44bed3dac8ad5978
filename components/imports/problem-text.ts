import { useTranslations } from "next-intl";
import type { RowProblem } from "@/lib/imports/rows/draft";

// Codes come from the readers of cells at run time, so the typed translator cannot know them.
type AnyKey = { (key: string, values: Record<string, string>): string; has: (key: string) => boolean };

/** What is wrong with a cell and what to do, with what the cell says. */
export function problemTextBy(t: AnyKey): (problem: Pick<RowProblem, "code" | "said">) => string {
  return ({ code, said }) => t(t.has(`problems.${code}`) ? `problems.${code}` : "problems.other", { said });
}

/** The same in a component. */
export function useProblemText() {
  return problemTextBy(useTranslations("imports") as unknown as AnyKey);
}
