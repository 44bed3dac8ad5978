import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fieldset } from "@/components/forms/fieldset";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { EventFormChoices } from "./form-choices";
import type { EventFormFields } from "./form-fields";

/** What it is: name, kind, campaign and, where there are several, whose. */
export function WhatStep({ fields, choices }: { fields: EventFormFields; choices: EventFormChoices }): ReactNode {
  const t = useTranslations("eventForm");
  return (
    <Fieldset legend={t("steps.what")}>
      <TextField field={fields.title} label={t("fields.title")} hint={t("hints.title")} autoComplete="off" required />
      <SelectField field={fields.kindId} label={t("fields.kindId")} choices={choices.kinds} required />
      <SelectField
        field={fields.campaign}
        label={t("fields.campaign")}
        hint={t("hints.campaign")}
        choices={choices.campaigns}
        empty={t("noCampaign")}
      />
      {choices.units.length > 1 ? (
        <SelectField field={fields.unitId} label={t("fields.unitId")} choices={choices.units} empty={false} required />
      ) : (
        <input type="hidden" name="unitId" defaultValue={String(fields.unitId.initialValue ?? "")} />
      )}
    </Fieldset>
  );
}
