import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OpenImport } from "@/lib/imports/queries/get-import";
import { fixKey } from "@/lib/imports/rows/cell-reader";
import type { Lists, RowProblem } from "@/lib/imports/rows/draft";
import { leftOut } from "@/lib/imports/rows/read-row";
import type { Verdict } from "@/lib/imports/rows/verdicts";
import { ChoiceLists, choiceListOf } from "./choice-lists";
import { PlainText, PlainTick } from "./plain-fields";
import { useProblemText } from "./problem-text";
import { useRowName } from "./row-name";

type Problem = Extract<Verdict, { verdict: "problem" }>;
type Props = { open: OpenImport; lists: Lists; problems: Problem[] };

const shown = 100;
/** Problems of a word rather than of a row: what it means is said once for all rows that have it. */
const ofWords = new Set(["unknown_word", "several_match", "unknown_audience", "unknown_format"]);
/** Problems that every row has which leaves something out. */
const ofColumns = new Set(["kind_missing", "street_missing", "groups_missing"]);

/** The rows with a problem, each with a field for what is wrong in it and nothing else; a word that many rows have is asked once. */
export function ProblemFields({ open, lists, problems }: Props): ReactNode {
  const rowName = useRowName(open);
  const t = useTranslations("imports");
  const { rows, places, keyOf } = askedOnce(problems);
  const here = rows.filter((row) => row.problems.length > 0);
  let place = 0;
  return (
    <div className="flex w-full flex-col">
      <ChoiceLists lists={lists} />
      {here.slice(0, shown).map((row) => (
        <fieldset key={`${row.sheet}.${row.row}`} className="flex min-w-0 flex-col gap-4 border-t border-line py-5">
          <legend className="float-start mb-3 w-full font-semibold">
            {rowName(row)}
            {row.title && <span className="ms-3 font-normal">{row.title}</span>}
          </legend>
          <div className="clear-both grid items-end gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
            {asked(row, lists).map(({ problem, use, label }) => (
              <Mend
                key={use}
                {...{ problem, label, open }}
                at={places.get(keyOf(problem) ?? "") ?? [fixKey(row.sheet, row.row, use)]}
                place={place++}
              />
            ))}
            <Tick at={fixKey(row.sheet, row.row, leftOut)} label={t("skip")} place={place++} />
          </div>
        </fieldset>
      ))}
      {here.length > shown && (
        <p className="border-t border-line pt-4">{t("moreProblems", { count: here.length - shown })}</p>
      )}
    </div>
  );
}

/** A mark on a row that is set with a tick. */
export function Tick({ at, label, place }: { at: string; label: string; place: number }): ReactNode {
  return (
    <div>
      <input type="hidden" name={`cells[${place}].at`} value={at} />
      <PlainTick name={`cells[${place}].text`} value="yes" label={label} />
    </div>
  );
}

/** Each row with the problems that are asked at it; `places` are all cells a problem asked once stands for. */
function askedOnce(problems: Problem[]) {
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
  return { rows, places, keyOf };
}

type Asked = { problem: RowProblem; use: string; label: string | null };

/** One figure for several groups is asked group by group; of several problems of one cell the first is said. */
function asked(row: Problem, lists: Lists): Asked[] {
  const each = row.problems.flatMap((problem) => {
    if (problem.code !== "split_needed") return [{ problem, use: problem.field, label: groupLabel(problem, lists) }];
    const groups = lists.groups.filter(({ id }) => problem.groupIds?.includes(id) ?? true);
    return groups.map((group) => ({ problem, use: `group:${group.id}`, label: group.name }));
  });
  return each.filter(({ use }, place) => each.findIndex((other) => other.use === use) === place);
}

function groupLabel({ field }: RowProblem, { groups }: Lists): string | null {
  return groups.find(({ id }) => field === `group:${id}`)?.name ?? null;
}

type MendProps = Omit<Asked, "use"> & { at: string[]; place: number; open: OpenImport };

function Mend({ problem, label, at, place, open }: MendProps): ReactNode {
  const t = useTranslations("imports");
  const problemText = useProblemText();
  const field = label ?? t(`fields.${problem.field as "title"}`);
  const named = problem.column ? t("column", { letters: problem.column, name: field }) : field;
  // What several rows or groups have together is nothing to begin from.
  const together = problem.code === "split_needed" || problem.code === "merged_figure";
  const value = together ? (open.fixes[at[0] ?? ""] ?? "") : problem.said;
  return (
    <div>
      <input type="hidden" name={`cells[${place}].at`} value={at.join()} />
      <input type="hidden" name={`cells[${place}].was`} value={value} />
      <PlainText
        name={`cells[${place}].text`}
        label={[named, at.length > 1 && t("alsoIn", { count: at.length })].filter(Boolean).join(" · ")}
        value={value}
        list={choiceListOf(problem)}
        hint={problemText(problem)}
      />
    </div>
  );
}
