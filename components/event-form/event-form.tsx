"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AlikeWhileTyping } from "@/components/alike/alike-while-typing";
import { ActionBar } from "@/components/forms/action-bar";
import { RestoreNotice, SaveState } from "@/components/forms/autosave";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useAutosave } from "@/components/forms/use-autosave";
import { useConflict } from "@/components/forms/use-conflict";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { CorrectionReason } from "@/components/periods/correction-reason";
import { ScopeField, type ScopeWords } from "@/components/series/scope-field";
import { ShiftDates } from "@/components/series/shift-dates";
import type { FormState } from "@/lib/actions/form-state";
import { eventFormInput } from "@/lib/events/form-input";
import { readLook } from "@/lib/series/shift";
import { AudienceStep } from "./audience-step";
import { CoHostStep } from "./co-host-step";
import { ConflictNotice } from "./conflict-notice";
import type { EventFormChoices } from "./form-choices";
import { comparedFields, type EventFormText } from "./form-text";
import { MoreStep } from "./more-step";
import { WhatStep } from "./what-step";
import { WhenWhereStep } from "./when-where-step";

type EventFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What the fields hold at first; `kept` is what the database holds now, when there is something. */
  initial: EventFormText;
  kept?: EventFormText;
  choices: EventFormChoices;
  /** A draft can be published from here; what is public already is only saved. */
  draft: boolean;
  /** A postponed event gets its new time by a step of its own. */
  timesFixed?: boolean;
  /** The event belongs to a series: asks which of its events the change is for. */
  scopes?: ScopeWords;
  autosaveKey: string;
};

/** One event, new or known: what, when and where, for whom, and more when wanted. */
export function EventForm({
  action,
  initial,
  kept,
  choices,
  draft,
  timesFixed,
  scopes,
  autosaveKey,
}: EventFormProps): ReactNode {
  const t = useTranslations("eventForm");
  const { form, fields, lastResult, formProps } = useKepuForm({
    action,
    schema: eventFormInput,
    defaultValue: initial,
    id: "event",
  });
  const autosave = useAutosave(form, autosaveKey);
  const look = readLook(lastResult?.shown);
  const conflict = useConflict(lastResult, kept?.version);
  const common = useTranslations("common");
  const shift = useTranslations("seriesShift");
  const labels = {
    ...Object.fromEntries(comparedFields.map((name) => [name, t(`fields.${name}`)])),
    correctionReason: common("correctionReason"),
    dates: shift("label"),
    offReason: shift("offReason"),
  };
  return (
    <Form {...formProps} labels={labels} asks={["dates"]} className="group/form gap-8">
      <RestoreNotice autosave={autosave} />
      {conflict && (
        <ConflictNotice
          conflict={conflict}
          kept={kept}
          labels={labels}
          choices={choices}
          take={(name, value) => form.update({ name, value: value as never })}
        />
      )}
      <input type="hidden" name="id" key={fields.id.key} defaultValue={String(fields.id.initialValue ?? "")} />
      <input
        type="hidden"
        name="version"
        key={`${fields.version.key}:${conflict?.version}`}
        defaultValue={String(conflict?.version ?? fields.version.initialValue ?? 0)}
      />
      <WhatStep fields={fields} choices={choices} />
      <WhenWhereStep fields={fields} choices={choices} timesFixed={timesFixed} />
      <AlikeWhileTyping />
      <AudienceStep fields={fields} choices={choices} />
      <MoreStep fields={fields} />
      <CoHostStep fields={fields} choices={choices} />
      {scopes && <ScopeField field={fields.scope} words={scopes} />}
      {look && (
        <ShiftDates
          look={look}
          chosen={lastResult?.initialValue?.dates}
          id={fields.dates.id}
          offReason={fields.offReason}
        />
      )}
      <CorrectionReason field={fields.correctionReason} />
      <ActionBar state={<SaveState autosave={autosave} />}>
        <SubmitButton name="intent" value="save" tone={draft ? "secondary" : "primary"} formNoValidate>
          {draft ? t("saveDraft") : t("saveChanges")}
        </SubmitButton>
        {draft && (
          <SubmitButton name="intent" value="publish">
            {choices.proposes ? t("propose") : t("publish")}
          </SubmitButton>
        )}
      </ActionBar>
    </Form>
  );
}
