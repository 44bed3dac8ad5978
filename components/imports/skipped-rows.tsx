import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { Fold } from "@/components/forms/fold";
import type { FormAction } from "@/components/reviews/form-action-type";
import type { OpenImport } from "@/lib/imports/queries/get-import";
import { fixKey } from "@/lib/imports/rows/cell-reader";
import { leftOut } from "@/lib/imports/rows/read-row";
import type { Verdict } from "@/lib/imports/rows/verdicts";
import { useRowName } from "./row-name";

type Skipped = Extract<Verdict, { verdict: "skipped" }>;
const shown = 100;

/** The rows that are no events, each with what it says and why; one that was left out by hand can be taken back in. */
export function SkippedRows({ rows, open, fix }: { rows: Skipped[]; open: OpenImport; fix: FormAction }): ReactNode {
  const t = useTranslations("imports");
  const rowName = useRowName(open);
  return (
    <Fold label={t("skippedTitle", { count: rows.length })}>
      <ul className="flex flex-col">
        {rows.slice(0, shown).map((at) => (
          <li
            key={`${at.sheet}.${at.row}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2"
          >
            <span className="min-w-0 break-words">
              {rowName(at)} · {t(`skipped.${at.why}`)}
              <span className="ms-2 text-soft">{saidIn(open, at)}</span>
            </span>
            {at.why === "left_out" && (
              <ActionButton
                action={fix}
                values={{
                  ...{ id: open.id, version: open.version, "cells[0].was": "yes" },
                  "cells[0].at": fixKey(at.sheet, at.row, leftOut),
                }}
                tone="quiet"
              >
                {t("unskip")}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** The first words of a row. */
function saidIn({ sheets }: OpenImport, { sheet, row }: Skipped): string {
  const cells = sheets[sheet]?.rows.find(({ number }) => number === row)?.cells ?? [];
  const said = [...new Set(cells.flatMap((cell) => cell?.text.trim() || []))].join(" ");
  return [...said].slice(0, 40).join("");
}
