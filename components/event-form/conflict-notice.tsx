"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Conflict } from "@/components/forms/use-conflict";
import { useHydrated } from "@/components/forms/use-hydrated";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type Difference, differencesOf } from "./differences";
import { type EventFormChoices, valueText } from "./form-choices";
import type { ComparedField, EventFormText } from "./form-text";

/** Both values of each field that two people changed; saving again keeps what stands in the form. */
export function ConflictNotice({
  conflict,
  kept,
  labels,
  choices,
  take,
}: {
  conflict: Conflict;
  kept: EventFormText | undefined;
  labels: Record<string, string>;
  choices: EventFormChoices;
  take: (field: ComparedField, value: string | string[]) => void;
}): ReactNode {
  const t = useTranslations("eventForm.conflict");
  const differences = kept && conflict.version !== null ? differencesOf(conflict.typed, kept) : [];
  return (
    <Notice tone="warn" title={t("title")} live>
      <p>{t(conflict.version === null ? "lead" : "leadCompared")}</p>
      {differences.length > 0 && (
        <ul className="mt-3 flex flex-col divide-y divide-line">
          {differences.map((difference) => (
            <li key={difference.field} className="py-3">
              <Compared difference={difference} label={labels[difference.field] ?? ""} choices={choices} take={take} />
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function Compared({
  difference,
  label,
  choices,
  take,
}: {
  difference: Difference;
  label: string;
  choices: EventFormChoices;
  take: (field: ComparedField, value: string | string[]) => void;
}): ReactNode {
  const t = useTranslations("eventForm.conflict");
  const hydrated = useHydrated();
  const { field, theirs, mine } = difference;
  const text = (value: string | string[]) => valueText(choices, field, value) || t("empty");
  return (
    <div className="flex flex-col gap-1">
      <p className="font-semibold">{label}</p>
      <p className="whitespace-pre-line">
        <span className="text-soft">{t("theirs")}</span> {text(theirs)}
      </p>
      <p className="whitespace-pre-line">
        <span className="text-soft">{t("mine")}</span> {text(mine)}
      </p>
      {hydrated && (
        <p>
          <Button tone="quiet" className="-ms-5" onClick={() => take(field, theirs)}>
            {t("take", { field: label })}
          </Button>
        </p>
      )}
    </div>
  );
}
