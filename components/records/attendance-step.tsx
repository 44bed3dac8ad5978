"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RadioGroup } from "@/components/forms/choice-fields";
import { FieldErrors } from "@/components/forms/field";
import { Fieldset } from "@/components/forms/fieldset";
import { Fold } from "@/components/forms/fold";
import type { FormField } from "@/components/forms/form-field";
import { useHydrated } from "@/components/forms/use-hydrated";
import { FigureField } from "./figure-field";
import { useRecordWords } from "./record-words";

export type Group = { id: string; label: string };

/** Who came: the groups the event is for first, the others behind a fold; the total as it is typed. */
export function AttendanceStep({
  field,
  figures,
  countedBy,
  typed,
  groups,
  others,
}: {
  field: FormField;
  figures: Record<string, FormField>;
  countedBy: FormField;
  typed: Record<string, unknown>;
  groups: Group[];
  others: Group[];
}): ReactNode {
  const t = useTranslations("record");
  const used = others.some(({ id }) => figures[id]?.initialValue || figures[id]?.errors);
  return (
    <Fieldset legend={t("steps.attendance")} lead={t("hints.attendance")}>
      <div id={field.id} tabIndex={-1} className="flex flex-col divide-y divide-line outline-none">
        {groups.map((group) => (
          <Figure key={group.id} group={group} figures={figures} />
        ))}
        <Total typed={typed} />
      </div>
      <FieldErrors field={field} />
      {others.length > 0 && (
        <Fold label={t("otherGroups")} open={used}>
          <div className="flex flex-col divide-y divide-line">
            {others.map((group) => (
              <Figure key={group.id} group={group} figures={figures} />
            ))}
          </div>
        </Fold>
      )}
      <RadioGroup
        field={countedBy}
        label={t("fields.countedBy")}
        choices={useRecordWords().countedBy}
        columns={3}
        required
      />
    </Fieldset>
  );
}

function Figure({ group, figures }: { group: Group; figures: Record<string, FormField> }): ReactNode {
  const t = useTranslations("record");
  const field = figures[group.id];
  return field && <FigureField field={field} label={group.label} unit={t("unit")} />;
}

/** The sum of what can be read; without a script there is none to keep up. */
function Total({ typed }: { typed: Record<string, unknown> }): ReactNode {
  const t = useTranslations("record");
  const format = useFormatter();
  if (!useHydrated()) return null;
  const sum = Object.values(typed).reduce<number>((total, value) => total + readable(value), 0);
  return (
    <p className="flex items-center justify-between gap-4 py-3 text-lg font-semibold" aria-live="polite">
      <span>{t("total")}</span>
      <span>{t("people", { count: format.number(sum) })}</span>
    </p>
  );
}

function readable(value: unknown): number {
  const text = typeof value === "string" ? value.normalize("NFKC").replace(/[\s,]/g, "") : "";
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
