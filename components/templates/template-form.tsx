"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AudienceStep } from "@/components/event-form/audience-step";
import { CoHostStep } from "@/components/event-form/co-host-step";
import { ConflictNotice } from "@/components/event-form/conflict-notice";
import type { EventFormChoices } from "@/components/event-form/form-choices";
import { comparedFields, type EventFormText } from "@/components/event-form/form-text";
import { MoreStep } from "@/components/event-form/more-step";
import { WhatStep } from "@/components/event-form/what-step";
import { WhenWhereStep } from "@/components/event-form/when-where-step";
import { ActionBar } from "@/components/forms/action-bar";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useConflict } from "@/components/forms/use-conflict";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormState } from "@/lib/actions/form-state";
import { templateInput } from "@/lib/templates/input";

/** What a template is called and holds: the form of an event without its dates. */
export function TemplateForm({
  action,
  name,
  kept,
  choices,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  name: string;
  kept: EventFormText;
  choices: EventFormChoices;
}): ReactNode {
  const t = useTranslations("templates");
  const event = useTranslations("eventForm");
  const { form, fields, lastResult, formProps } = useKepuForm({
    action,
    schema: templateInput,
    defaultValue: { ...kept, name },
    id: "template",
  });
  const conflict = useConflict(lastResult, kept.version);
  const labels = {
    ...Object.fromEntries(comparedFields.map((field) => [field, event(`fields.${field}`)])),
    name: t("name"),
  };
  return (
    <Form {...formProps} labels={labels} className="group/form gap-8">
      {conflict && (
        <ConflictNotice
          conflict={conflict}
          kept={kept}
          labels={labels}
          choices={choices}
          take={(field, value) => form.update({ name: field, value: value as never })}
        />
      )}
      <input type="hidden" name="id" defaultValue={kept.id} />
      <input
        type="hidden"
        name="version"
        key={conflict?.version}
        defaultValue={String(conflict?.version ?? fields.version.initialValue ?? "")}
      />
      <TextField field={fields.name} label={t("name")} hint={t("nameHint")} autoComplete="off" required />
      <WhatStep fields={fields} choices={choices} />
      <WhenWhereStep fields={fields} choices={choices} hoursOnly />
      <AudienceStep fields={fields} choices={choices} />
      <MoreStep fields={fields} />
      <CoHostStep fields={fields} choices={choices} />
      <ActionBar>
        <SubmitButton formNoValidate>{t("save")}</SubmitButton>
      </ActionBar>
    </Form>
  );
}
