"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Conflict } from "@/components/forms/use-conflict";
import { Notice } from "@/components/ui/notice";

type Text = Record<string, string>;

/** Both values of each field that two people filled in differently; saving again keeps what stands in the form. */
export function ConflictLines({
  conflict,
  kept,
  labels,
  say = (_, value) => value,
}: {
  conflict: Conflict | null;
  kept: Text;
  labels: Text;
  /** How a value reads where the field holds an id. */
  say?: (field: string, value: string) => string;
}): ReactNode {
  const t = useTranslations("ledgers.conflict");
  if (!conflict) return null;
  const rows = Object.entries(labels)
    .map(([field, label]) => ({ field, label, theirs: kept[field] ?? "", mine: String(conflict.typed[field] ?? "") }))
    .filter(({ theirs, mine }) => theirs !== mine);
  return (
    <Notice tone="warn" title={t("title")} live>
      <p>{t(conflict.version === null ? "lead" : "leadCompared")}</p>
      {conflict.version !== null && (
        <ul className="mt-3 flex flex-col gap-3">
          {rows.map(({ field, label, theirs, mine }) => (
            <li key={field}>
              <p className="font-semibold">{label}</p>
              <p className="whitespace-pre-line">{t("theirs", { value: say(field, theirs) || t("empty") })}</p>
              <p className="whitespace-pre-line">{t("mine", { value: say(field, mine) || t("empty") })}</p>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
