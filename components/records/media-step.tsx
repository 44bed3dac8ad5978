"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldRow, Fieldset } from "@/components/forms/fieldset";
import { Fold } from "@/components/forms/fold";
import type { FormField } from "@/components/forms/form-field";
import { SelectField } from "@/components/forms/select-field";
import { DateField, TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import type { ListButtons } from "./list-buttons";
import { useRecordWords } from "./record-words";

type Row = { key: string | undefined; fields: Record<"title" | "outlet" | "url" | "level" | "publishedOn", FormField> };

/** Where it was reported. */
export function MediaStep({ rows, buttons }: { rows: Row[]; buttons: ListButtons }): ReactNode {
  const t = useTranslations("record");
  const levels = useRecordWords()["mediaLinks[].level"];
  const used = rows.some(({ fields }) =>
    Object.values(fields).some((field) => field.initialValue || field.errors !== undefined),
  );
  return (
    <Fold label={t("steps.media")} step open={used || rows.length > 1}>
      {rows.map(({ key, fields }, index) => (
        <Fieldset key={key} legend={<span className="text-base">{t("link", { number: index + 1 })}</span>}>
          <TextField field={fields.title} label={t("fields.mediaTitle")} autoComplete="off" required />
          <TextField
            field={fields.outlet}
            label={t("fields.outlet")}
            width="medium"
            autoComplete="off"
            required={false}
          />
          <TextField field={fields.url} label={t("fields.url")} type="url" required />
          <FieldRow>
            <SelectField
              field={fields.level}
              label={t("fields.level")}
              hint={t("hints.level")}
              choices={levels}
              required={false}
            />
            <DateField
              field={fields.publishedOn}
              label={t("fields.publishedOn")}
              hint={t("hints.publishedOn")}
              required={false}
            />
          </FieldRow>
          {rows.length > 1 && (
            <p>
              <Button {...buttons.remove(index)} tone="quiet" className="-ms-5">
                {t("removeLink", { number: index + 1 })}
              </Button>
            </p>
          )}
        </Fieldset>
      ))}
      <p>
        <Button {...buttons.insert} tone="secondary">
          {t("addLink")}
        </Button>
      </p>
    </Fold>
  );
}
