"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionBar } from "@/components/forms/action-bar";
import { CheckboxGroup, RadioGroup } from "@/components/forms/choice-fields";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TimeField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/actions/form-state";
import { eventParts } from "@/lib/events/fields";
import { repeatInput } from "@/lib/series/input";
import type { SeriesPreview } from "@/lib/series/queries/preview-series";
import { mostDates } from "@/lib/series/scope";
import { DateLine } from "./date-line";

/** Every date of the series to keep, strike or move, and what comes along. */
export function RepeatForm({
  action,
  event,
  seriesId,
  said,
  preview,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  event: { id: string };
  seriesId: string;
  said: string;
  preview: SeriesPreview;
}): ReactNode {
  const t = useTranslations("series");
  const { fields, formProps } = useKepuForm({
    action,
    schema: repeatInput,
    id: "repeat",
    autosave: `repeat:${event.id}:${said}`,
    defaultValue: {
      ...{ id: event.id, seriesId, said, startTime: preview.startTime, endTime: preview.endTime },
      ...{ parts: [...eventParts], as: "draft" },
      dates: preview.lines.map((line) => ({
        on: line.date,
        keep: line.left === null && !line.alike.some(({ itself }) => itself),
        to: line.date,
      })),
    },
  });
  const left = preview.lines.filter((line) => line.left !== null).length;
  const count = preview.lines.length - left;
  const hidden = { id: event.id, seriesId, said };
  return (
    <Form {...formProps} labels={{ startTime: t("startTime"), endTime: t("endTime") }}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} defaultValue={value} />
      ))}
      {preview.cut && <Notice tone="warn">{t("cut", { most: mostDates })}</Notice>}
      {preview.unknownYears.length > 0 && (
        <Notice tone="warn">{t("unknownYears", { years: preview.unknownYears.join(", ") })}</Notice>
      )}
      <div className="flex flex-wrap gap-x-4 gap-y-5">
        <TimeField field={fields.startTime} label={t("startTime")} required />
        <TimeField field={fields.endTime} label={t("endTime")} required />
      </div>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1.5 text-xl leading-heading font-semibold">{t("dates", { count, left })}</legend>
        <p className="text-soft">{t("datesHint")}</p>
        <ul className="flex flex-col divide-y divide-line">
          {fields.dates.getFieldList().map((field, place) => {
            const line = preview.lines[place];
            return line && <DateLine key={line.date} line={line} fields={field.getFieldset()} />;
          })}
        </ul>
      </fieldset>
      <CheckboxGroup
        field={fields.parts}
        label={t("parts")}
        choices={eventParts.map((value) => ({ value, label: t(`part.${value}`) }))}
        columns={2}
      />
      <RadioGroup
        field={fields.as}
        label={t("as")}
        choices={(["draft", "published"] as const).map((value) => ({
          value,
          label: t(`asChoice.${value}`),
          hint: t(`asHint.${value}`),
        }))}
        columns={2}
        required
      />
      <ActionBar>
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionBar>
    </Form>
  );
}
