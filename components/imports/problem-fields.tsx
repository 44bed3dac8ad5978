import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OpenImport } from "@/lib/imports/queries/get-import";
import { fixKey } from "@/lib/imports/rows/cell-reader";
import type { Lists, RowProblem } from "@/lib/imports/rows/draft";
import type { Verdict } from "@/lib/imports/rows/verdicts";
import { PlainText } from "./plain-fields";
import { useProblemText } from "./problem-text";

type Problem = Extract<Verdict, { verdict: "problem" }>;
type Props = { open: OpenImport; lists: Lists; problems: Problem[] };

const shown = 100;
/** Problems of a word rather than of a row: what it means is said once for all rows that have it. */
const ofWords = new Set(["unknown_word", "several_match", "unknown_audience", "unknown_format"]);
/** Problems that every row has which leaves something out. */
const ofColumns = new Set(["kind_missing", "street_missing", "groups_missing"]);

/** The rows with a problem, each with a field for what is wrong in it and nothing else; a word that many rows have is asked once. */
export function ProblemFields({ open, lists, problems }: Props): ReactNode {
  const t = useTranslations("imports");
  let place = 0;
  const places = new Map<string, string[]>();
  const keyOf = ({ field, code, said }: RowProblem) =>
    ofWords.has(code) || (ofColumns.has(code) && said === "") ? `${field} ${code} ${said}` : null;
  const rows = problems.map((row) => {
    const first = row.problems.filter((problem) => {
      const key = keyOf(problem);
      if (key === null) return true;
      const at = fixKey(row.sheet, row.row, problem.field);
      const known = places.get(key);
      if (known) known.push(at);
      else places.set(key, [at]);
      return known === undefined;
    });
    return { ...row, problems: first };
  });
  return (
    <div className="flex w-full flex-col">
      {rows
        .filter((row) => row.problems.length > 0)
        .slice(0, shown)
        .map((row) => (
          <fieldset key={`${row.sheet}.${row.row}`} className="flex min-w-0 flex-col gap-4 border-t border-line py-4">
            <legend className="pe-3 font-medium">
              {t("rowOf", { sheet: open.sheets[row.sheet]?.name || t("onlySheet"), row: row.row })}
              {row.title && <span className="ms-2 font-normal">{row.title}</span>}
            </legend>
            <div className="grid gap-4 sm:grid-cols-2">
              {asked(row, lists).map(({ problem, use, label }) => (
                <Mend
                  key={use}
                  {...{ problem, label }}
                  at={places.get(keyOf(problem) ?? "") ?? [fixKey(row.sheet, row.row, use)]}
                  place={place++}
                />
              ))}
            </div>
          </fieldset>
        ))}
    </div>
  );
}

type Asked = { problem: RowProblem; use: string; label: string | null };

/** One figure for several groups is asked group by group. */
function asked(row: Problem, lists: Lists): Asked[] {
  return row.problems.flatMap((problem) => {
    if (problem.code !== "split_needed") return [{ problem, use: problem.field, label: groupLabel(problem, lists) }];
    return lists.groups.map((group) => ({ problem, use: `group:${group.id}`, label: group.name }));
  });
}

function groupLabel({ field }: RowProblem, { groups }: Lists): string | null {
  return groups.find(({ id }) => field === `group:${id}`)?.name ?? null;
}

function Mend({ problem, label, at, place }: Omit<Asked, "use"> & { at: string[]; place: number }): ReactNode {
  const t = useTranslations("imports");
  const problemText = useProblemText();
  const field = label ?? t(`fields.${problem.field as "title"}`);
  const split = problem.code === "split_needed";
  return (
    <div>
      <input type="hidden" name={`cells[${place}].at`} value={at.join()} />
      <PlainText
        name={`cells[${place}].text`}
        label={problem.column ? t("column", { letters: problem.column, name: field }) : field}
        value={split ? "" : problem.said}
        hint={[problemText(problem), at.length > 1 && t("alsoIn", { count: at.length })].filter(Boolean).join(" ")}
      />
    </div>
  );
}
