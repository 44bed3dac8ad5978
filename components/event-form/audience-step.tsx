import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxGroup } from "@/components/forms/choice-fields";
import { Fieldset } from "@/components/forms/fieldset";
import { TextField } from "@/components/forms/text-field";
import type { EventFormChoices } from "./form-choices";
import type { EventFormFields } from "./form-fields";

/** For whom, and whom to call. */
export function AudienceStep({ fields, choices }: { fields: EventFormFields; choices: EventFormChoices }): ReactNode {
  const t = useTranslations("eventForm");
  return (
    <Fieldset legend={t("steps.audience")}>
      <CheckboxGroup
        field={fields.groupIds}
        label={t("fields.groupIds")}
        hint={t("hints.groupIds")}
        choices={choices.groups}
        columns={2}
        required
      />
      <TextField
        field={fields.contactPhone}
        label={t("fields.contactPhone")}
        hint={t("hints.contactPhone")}
        type="tel"
        width="medium"
        required
      />
      <TextField
        field={fields.contactName}
        label={t("fields.contactName")}
        hint={t("hints.contactName")}
        width="medium"
        autoComplete="off"
        required={false}
      />
    </Fieldset>
  );
}
