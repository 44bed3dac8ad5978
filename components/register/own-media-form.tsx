"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldRow } from "@/components/forms/fieldset";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { DateField, TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import { ownMediaReport, recognitionLevels } from "@/lib/recognition/input";
import { dateText } from "@/lib/time/format";

type Event = { id: string; title: string; startsOn: string };

/** What the press wrote about one of the unit's own events. */
export function OwnMediaForm({
  action,
  events,
  chosen,
  formKey,
}: {
  action: FormAction;
  events: Event[];
  chosen: string | undefined;
  formKey: string;
}): ReactNode {
  const t = useTranslations("recognition");
  const common = useTranslations("common");
  const locale = useLocale();
  const { fields, formProps } = useKepuForm({
    action,
    schema: ownMediaReport,
    defaultValue: { eventId: chosen ?? "" },
    id: "own-media",
    autosave: "own-media",
  });
  const labels = {
    ...{ eventId: t("event"), title: t("media.name"), source: t("media.source"), level: t("level") },
    ...{ on: t("media.on"), url: t("url") },
  };
  const choices = events.map(({ id, title, startsOn }) => ({
    value: id,
    label: t("ownEventChoice", { title, date: dateText(startsOn, locale) }),
  }));
  return (
    <Form {...formProps} labels={labels}>
      <input type="hidden" name="formKey" value={formKey} />
      <SelectField field={fields.eventId} label={labels.eventId} choices={choices} required />
      <TextField field={fields.title} label={labels.title} autoComplete="off" required />
      <FieldRow>
        <TextField field={fields.source} label={labels.source} width="medium" autoComplete="off" required />
        <SelectField
          field={fields.level}
          label={labels.level}
          choices={recognitionLevels.map((level) => ({ value: level, label: common(`levels.${level}`) }))}
          required
        />
        <DateField field={fields.on} label={labels.on} required />
      </FieldRow>
      <TextField field={fields.url} label={labels.url} type="url" required={false} />
      <div>
        <SubmitButton>{t("media.add")}</SubmitButton>
      </div>
    </Form>
  );
}
