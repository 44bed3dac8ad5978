"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldRow } from "@/components/forms/fieldset";
import { Form } from "@/components/forms/form";
import type { FormField } from "@/components/forms/form-field";
import { type Choice, SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { DateField, TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { CorrectionReason } from "@/components/periods/correction-reason";
import type { FormAction } from "@/components/reviews/form-action-type";
import { milestoneChange, newMilestone } from "@/lib/venues/input";

export type MilestoneChoices = { steps: Choice[]; levels: Choice[] };

/** One more thing that became of a venue. */
export function NewMilestoneForm({
  action,
  venueId,
  choices,
}: {
  action: FormAction;
  venueId: string;
  choices: MilestoneChoices;
}): ReactNode {
  const t = useTranslations("venues.milestones");
  const { fields, formProps } = useKepuForm({ action, schema: newMilestone, id: "milestone" });
  return (
    <Form {...formProps} labels={useMilestoneLabels()} className="gap-5">
      <input type="hidden" name="venueId" value={venueId} />
      <MilestoneFields fields={fields} choices={choices} />
      <CorrectionReason field={fields.correctionReason} />
      <div>
        <SubmitButton>{t("add")}</SubmitButton>
      </div>
    </Form>
  );
}

/** A milestone to be set right, folded into its line; open again when something was wrong with it. */
export function MilestoneChangeForm({
  action,
  milestone,
  choices,
  label,
}: {
  action: FormAction;
  milestone: { id: string; version: number; step: string; level: string | null; happenedOn: string; note: string };
  choices: MilestoneChoices;
  label: string;
}): ReactNode {
  const common = useTranslations("common");
  const { id, version, step, level, happenedOn, note } = milestone;
  const defaultValue = { step, level: level ?? "", happenedOn, note };
  const kept = { version, values: defaultValue };
  const options = { action, schema: milestoneChange, defaultValue, id: `milestone-${id}`, kept };
  const { fields, formProps, lastResult } = useKepuForm(options);
  return (
    <details open={lastResult?.status === "error"} className="print:hidden">
      <summary aria-label={label} className="inline-flex min-h-target items-center text-teal hover:underline">
        {common("edit")}
      </summary>
      <Form
        {...formProps}
        labels={useMilestoneLabels()}
        words={{ step: choices.steps, level: choices.levels }}
        className="gap-5 py-3"
      >
        <input type="hidden" name="id" value={id} />
        <MilestoneFields fields={fields} choices={choices} />
        <CorrectionReason field={fields.correctionReason} />
        <div>
          <SubmitButton>{common("save")}</SubmitButton>
        </div>
      </Form>
    </details>
  );
}

function useMilestoneLabels() {
  const t = useTranslations("venues.milestones");
  return { step: t("step"), level: t("level"), happenedOn: t("happenedOn"), note: t("note") };
}

type Fields = Record<"step" | "level" | "happenedOn" | "note", FormField>;

function MilestoneFields({ fields, choices }: { fields: Fields; choices: MilestoneChoices }): ReactNode {
  const t = useTranslations("venues.milestones");
  const labels = useMilestoneLabels();
  return (
    <>
      <FieldRow>
        <SelectField field={fields.step} label={labels.step} choices={choices.steps} />
        <SelectField field={fields.level} label={labels.level} choices={choices.levels} empty={t("noLevel")} />
        <DateField field={fields.happenedOn} label={labels.happenedOn} />
      </FieldRow>
      <TextField field={fields.note} label={labels.note} hint={t("noteHint")} />
    </>
  );
}
