"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxGroup } from "@/components/forms/choice-fields";
import { Form } from "@/components/forms/form";
import { initialChoices, initialText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { controlClass } from "@/components/ui/control-class";
import type { FormState } from "@/lib/actions/form-state";
import { copyInput } from "@/lib/copies/input";
import type { CopyPreview } from "@/lib/copies/queries/preview-copy";
import { eventParts } from "@/lib/events/fields";

/** Every event that is held again, to leave out or move, and what comes along. */
export function CopyForm({
  action,
  preview,
  editionId,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  preview: CopyPreview;
  editionId: string | undefined;
}): ReactNode {
  const t = useTranslations("copies");
  const series = useTranslations("series");
  const lines = preview.lines.map(({ id, to }) => ({ event: id, keep: true, to }));
  const defaultValue = { id: preview.id, editionId, parts: [...eventParts], lines };
  const { fields, formProps } = useKepuForm({ action, schema: copyInput, id: "copy", defaultValue });
  return (
    <Form {...formProps} labels={{}}>
      <input type="hidden" name="id" defaultValue={preview.id} />
      {editionId && <input type="hidden" name="editionId" defaultValue={editionId} />}
      <fieldset>
        <legend className="mb-1.5 font-medium">{t("events", { count: lines.length })}</legend>
        <ul className="flex flex-col divide-y divide-line">
          {fields.lines.getFieldList().map((field, place) => {
            const line = preview.lines[place];
            const { event, keep, to } = field.getFieldset();
            return (
              line && (
                <li key={line.id} className="flex flex-col gap-2 py-3 sm:flex-row sm:items-center sm:justify-between">
                  <input type="hidden" name={event.name} defaultValue={line.id} />
                  <label className="flex min-h-target cursor-pointer items-center gap-3">
                    <input
                      key={keep.key}
                      type="checkbox"
                      name={keep.name}
                      defaultChecked={initialChoices(keep).length > 0}
                      className="size-5 shrink-0"
                    />
                    <span>
                      {line.title} <span className="text-soft">{line.startsOn}</span>
                    </span>
                  </label>
                  <input
                    key={to.key}
                    type="date"
                    name={to.name}
                    aria-label={t("newDay", { title: line.title })}
                    defaultValue={initialText(to)}
                    className={controlClass("max-w-44")}
                  />
                </li>
              )
            );
          })}
        </ul>
      </fieldset>
      <CheckboxGroup
        field={fields.parts}
        label={series("parts")}
        choices={eventParts.map((value) => ({ value, label: series(`part.${value}`) }))}
        columns={2}
      />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </Form>
  );
}
