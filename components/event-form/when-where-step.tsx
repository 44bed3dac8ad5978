import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RadioGroup } from "@/components/forms/choice-fields";
import { Fieldset } from "@/components/forms/fieldset";
import { Fold } from "@/components/forms/fold";
import { SelectField } from "@/components/forms/select-field";
import { DateField, TextField, TimeField } from "@/components/forms/text-field";
import { Notice } from "@/components/ui/notice";
import type { EventFormChoices } from "./form-choices";
import type { EventFormFields } from "./form-fields";

// What does not apply is hidden by the choices themselves, also without a script; a field with an error always shows.
const onsite =
  "flex flex-col gap-5 not-has-[[aria-invalid=true]]:group-has-[input[name=format][value=online]:checked]/form:hidden";
const online =
  "flex flex-col gap-5 not-has-[[aria-invalid=true]]:group-has-[input[name=format][value=onsite]:checked]/form:hidden";
const withoutVenue =
  "not-has-[[aria-invalid=true]]:group-has-[select[name=venueId]_option:not([value='']):checked]/form:hidden";

/** When and where. */
export function WhenWhereStep({
  fields,
  choices,
  timesFixed,
  hoursOnly,
}: {
  fields: EventFormFields;
  choices: EventFormChoices;
  timesFixed?: boolean;
  /** A template knows the hours, not the day. */
  hoursOnly?: boolean;
}): ReactNode {
  const t = useTranslations("eventForm");
  return (
    <Fieldset legend={t("steps.whenWhere")}>
      {hoursOnly && <Hours fields={fields} />}
      {!hoursOnly && (timesFixed ? <FixedTimes fields={fields} /> : <Times fields={fields} />)}
      <RadioGroup field={fields.format} label={t("fields.format")} choices={choices.formats} columns={3} required />
      <div className={onsite}>
        <SelectField
          field={fields.venueId}
          label={t("fields.venueId")}
          choices={choices.venues}
          empty={t("otherPlace")}
          required
        />
        <div className={withoutVenue}>
          <SelectField field={fields.streetId} label={t("fields.streetId")} choices={choices.streets} required />
        </div>
        <TextField field={fields.place} label={t("fields.place")} hint={t("hints.place")} autoComplete="off" required />
      </div>
      <div className={online}>
        <TextField
          field={fields.onlineUrl}
          label={t("fields.onlineUrl")}
          hint={t("hints.onlineUrl")}
          type="url"
          autoComplete="off"
          required
        />
      </div>
    </Fieldset>
  );
}

function Hours({ fields }: { fields: EventFormFields }): ReactNode {
  const t = useTranslations("eventForm");
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-5">
      <TimeField field={fields.startTime} label={t("fields.startTime")} required />
      <TimeField field={fields.endTime} label={t("fields.endTime")} required />
    </div>
  );
}

function Times({ fields }: { fields: EventFormFields }): ReactNode {
  const t = useTranslations("eventForm");
  const severalDays = Boolean(fields.endDate.initialValue || fields.endDate.errors);
  return (
    <>
      <div className="flex flex-wrap gap-x-4 gap-y-5">
        <DateField field={fields.startDate} label={t("fields.startDate")} required />
        <TimeField field={fields.startTime} label={t("fields.startTime")} required />
        <TimeField field={fields.endTime} label={t("fields.endTime")} required />
      </div>
      <Fold label={t("severalDays")} open={severalDays}>
        <DateField field={fields.endDate} label={t("fields.endDate")} hint={t("hints.endDate")} required={false} />
      </Fold>
    </>
  );
}

function FixedTimes({ fields }: { fields: EventFormFields }): ReactNode {
  const t = useTranslations("eventForm");
  const names = ["startDate", "startTime", "endDate", "endTime"] as const;
  return (
    <Notice>
      {t("timesFixed")}
      {names.map((name) => (
        <input key={name} type="hidden" name={name} defaultValue={String(fields[name].initialValue ?? "")} />
      ))}
    </Notice>
  );
}
