"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionBar } from "@/components/forms/action-bar";
import { CheckboxGroup } from "@/components/forms/choice-fields";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/actions/form-state";
import { copyInput, mostCopies } from "@/lib/copies/input";
import type { CopyPreview } from "@/lib/copies/queries/preview-copy";
import { eventParts } from "@/lib/events/fields";
import { CopyLine } from "./copy-line";

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
  // What is there already, or would be in the past, is not made without being asked.
  const lines = preview.lines.map(({ id, to, alike, past }) => ({ event: id, keep: alike.length === 0 && !past, to }));
  const defaultValue = { id: preview.id, editionId, parts: [...eventParts], lines };
  const { fields, formProps } = useKepuForm({ action, schema: copyInput, id: "copy", defaultValue });
  const noted = preview.lines.filter(({ note }) => note).length;
  return (
    <Form {...formProps} labels={{}} className="max-w-none">
      <input type="hidden" name="id" defaultValue={preview.id} />
      {editionId && <input type="hidden" name="editionId" defaultValue={editionId} />}
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-1.5 text-xl leading-heading font-semibold">{t("events", { count: lines.length })}</legend>
        <p className="text-soft">{t("eventsHint")}</p>
        {preview.more && <Notice tone="warn">{t("more", { most: mostCopies })}</Notice>}
        {noted > 0 && <Notice tone="warn">{t("noted", { count: noted })}</Notice>}
        {preview.unknownYears.length > 0 && (
          <Notice tone="warn">{t("unknownYears", { years: preview.unknownYears.join(", ") })}</Notice>
        )}
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {fields.lines.getFieldList().map((field, place) => {
            const line = preview.lines[place];
            return line && <CopyLine key={line.id} line={line} fields={field.getFieldset()} />;
          })}
        </ul>
      </fieldset>
      <CheckboxGroup
        field={fields.parts}
        label={series("parts")}
        choices={eventParts.map((value) => ({ value, label: series(`part.${value}`) }))}
        columns={2}
      />
      <ActionBar>
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionBar>
    </Form>
  );
}
