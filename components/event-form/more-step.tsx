import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fold } from "@/components/forms/fold";
import { NumberField } from "@/components/forms/number-field";
import { TextField } from "@/components/forms/text-field";
import { TextareaField } from "@/components/forms/textarea-field";
import type { EventFormFields } from "./form-fields";

const names = ["description", "speaker", "host", "coHosts", "capacity", "accessNotes"] as const;

/** All else: folded away until wanted, filled or wrong. */
export function MoreStep({ fields }: { fields: EventFormFields }): ReactNode {
  const t = useTranslations("eventForm");
  const used = names.some((name) => fields[name].initialValue || fields[name].errors);
  return (
    <Fold label={t("steps.more")} step open={used}>
      <TextareaField
        field={fields.description}
        label={t("fields.description")}
        hint={t("hints.description")}
        rows={5}
        max={3000}
      />
      <TextField field={fields.speaker} label={t("fields.speaker")} autoComplete="off" />
      <TextField field={fields.host} label={t("fields.host")} hint={t("hints.host")} autoComplete="off" />
      <TextField field={fields.coHosts} label={t("fields.coHosts")} hint={t("hints.coHosts")} autoComplete="off" />
      <NumberField field={fields.capacity} label={t("fields.capacity")} hint={t("hints.capacity")} unit={t("people")} />
      <TextField
        field={fields.accessNotes}
        label={t("fields.accessNotes")}
        hint={t("hints.accessNotes")}
        autoComplete="off"
      />
    </Fold>
  );
}
