"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fieldset } from "@/components/forms/fieldset";
import { Fold } from "@/components/forms/fold";
import type { FormField } from "@/components/forms/form-field";
import { NumberField } from "@/components/forms/number-field";
import { SelectField } from "@/components/forms/select-field";
import { DateField, TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import type { ListButtons } from "./list-buttons";
import { useRecordWords } from "./record-words";

type Row = {
  key: string | undefined;
  fields: Record<"platform" | "measure" | "claimed" | "takenOn" | "screenshotId", FormField>;
};

/** Online figures, apart from those who came: a platform a row. */
export function OnlineStep({
  rows,
  buttons,
  screenshots,
}: {
  rows: Row[];
  buttons: ListButtons;
  /** Chooses the screenshot a row's figure was read from, and takes new ones. */
  screenshots: (field: FormField) => ReactNode;
}): ReactNode {
  const t = useTranslations("record");
  const measures = useRecordWords()["online[].measure"];
  const used = rows.some(
    ({ fields }) => fields.platform.initialValue || fields.claimed.initialValue || hasError(fields),
  );
  return (
    <Fold label={t("steps.online")} step open={used || rows.length > 1}>
      <p className="max-w-text text-soft">{t("hints.online")}</p>
      {rows.map(({ key, fields }, index) => (
        <Fieldset key={key} legend={<span className="text-base">{t("view", { number: index + 1 })}</span>}>
          <TextField field={fields.platform} label={t("fields.platform")} width="medium" autoComplete="off" required />
          <SelectField field={fields.measure} label={t("fields.measure")} choices={measures} empty={false} required />
          <div className="flex flex-wrap gap-x-4 gap-y-5">
            <NumberField field={fields.claimed} label={t("fields.claimed")} required />
            <DateField field={fields.takenOn} label={t("fields.takenOn")} />
          </div>
          {screenshots(fields.screenshotId)}
          {rows.length > 1 && (
            <p>
              <Button {...buttons.remove(index)} tone="quiet" className="-ms-5">
                {t("removeView", { number: index + 1 })}
              </Button>
            </p>
          )}
        </Fieldset>
      ))}
      <p>
        <Button {...buttons.insert} tone="secondary">
          {t("addView")}
        </Button>
      </p>
    </Fold>
  );
}

function hasError(fields: Record<string, FormField>): boolean {
  return Object.values(fields).some((field) => field.errors !== undefined);
}
