"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Conflict } from "@/components/forms/use-conflict";
import { Notice } from "@/components/ui/notice";
import type { Group } from "./attendance-step";
import type { RecordText } from "./record-text";

/** Both values of what two people reported differently; saving again keeps what stands in the form. */
export function RecordConflict({
  conflict,
  kept,
  groups,
}: {
  conflict: Conflict;
  kept: RecordText;
  groups: Group[];
}): ReactNode {
  const t = useTranslations("record");
  const typed = (conflict.typed.attendance ?? {}) as Record<string, string>;
  const rows = [
    ...groups.map(({ id, label }) => ({ label, theirs: kept.attendance[id] ?? "", mine: typed[id] ?? "" })),
    { label: t("fields.summary"), theirs: kept.summary, mine: String(conflict.typed.summary ?? "") },
  ].filter(({ theirs, mine }) => theirs !== mine);
  return (
    <Notice tone="warn" title={t("conflict.title")} live>
      <p>{t(conflict.version === null ? "conflict.lead" : "conflict.leadCompared")}</p>
      {conflict.version !== null && (
        <ul className="mt-3 flex flex-col gap-3">
          {rows.map(({ label, theirs, mine }) => (
            <li key={label}>
              <p className="font-semibold">{label}</p>
              <p className="whitespace-pre-line">{t("conflict.theirs", { value: theirs || t("notApplicable") })}</p>
              <p className="whitespace-pre-line">{t("conflict.mine", { value: mine || t("notApplicable") })}</p>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
