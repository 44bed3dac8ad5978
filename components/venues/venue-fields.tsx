import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldRow, Fieldset } from "@/components/forms/fieldset";
import type { FormField } from "@/components/forms/form-field";
import { NumberField } from "@/components/forms/number-field";
import { type Choice, SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { TextareaField } from "@/components/forms/textarea-field";

/** What a venue can be of, lie in and belong to; without `mayBeNobodys` it must belong to a unit. */
export type VenueChoices = {
  kinds: Choice[];
  levels: Choice[];
  streets: Choice[];
  units: Choice[];
  mayBeNobodys: boolean;
};

/** The names of the fields. */
export function useVenueLabels() {
  const t = useTranslations("venues.fields");
  return {
    name: t("name"),
    nameEn: t("nameEn"),
    kindId: t("kindId"),
    level: t("level"),
    unitId: t("unitId"),
    streetId: t("streetId"),
    address: t("address"),
    latitude: t("latitude"),
    longitude: t("longitude"),
    opening: t("opening"),
    phone: t("phone"),
    capacity: t("capacity"),
    accessNotes: t("accessNotes"),
    description: t("description"),
  };
}

/** How the choices of a venue's fields read. */
export function venueWords({ kinds, levels, streets, units }: VenueChoices) {
  return { kindId: kinds, level: levels, streetId: streets, unitId: units };
}

type Fields = Record<keyof ReturnType<typeof useVenueLabels>, FormField>;

/** The fields of a venue in three steps: what it is, where it lies, what a visitor asks. */
export function VenueFields({ fields, choices }: { fields: Fields; choices: VenueChoices }): ReactNode {
  const t = useTranslations("venues.fields");
  const labels = useVenueLabels();
  return (
    <>
      <Fieldset legend={t("what")}>
        <TextField field={fields.name} label={labels.name} />
        <TextField field={fields.nameEn} label={labels.nameEn} />
        <SelectField field={fields.kindId} label={labels.kindId} choices={choices.kinds} empty={t("noKind")} />
        <SelectField field={fields.level} label={labels.level} choices={choices.levels} empty={t("noLevel")} />
        <SelectField
          field={fields.unitId}
          label={labels.unitId}
          choices={choices.units}
          required={!choices.mayBeNobodys}
          {...(choices.mayBeNobodys ? { empty: t("noUnit") } : {})}
        />
      </Fieldset>
      <Fieldset legend={t("where")}>
        <SelectField field={fields.streetId} label={labels.streetId} choices={choices.streets} />
        <TextField field={fields.address} label={labels.address} hint={t("addressHint")} />
        <FieldRow>
          <TextField
            field={fields.latitude}
            label={labels.latitude}
            hint={t("latitudeHint")}
            inputMode="decimal"
            width="short"
          />
          <TextField
            field={fields.longitude}
            label={labels.longitude}
            hint={t("longitudeHint")}
            inputMode="decimal"
            width="short"
          />
        </FieldRow>
      </Fieldset>
      <Fieldset legend={t("visiting")}>
        <TextField field={fields.opening} label={labels.opening} hint={t("openingHint")} />
        <TextField field={fields.phone} label={labels.phone} type="tel" width="medium" />
        <NumberField field={fields.capacity} label={labels.capacity} unit={t("people")} />
        <TextField field={fields.accessNotes} label={labels.accessNotes} hint={t("accessHint")} />
        <TextareaField field={fields.description} label={labels.description} hint={t("descriptionHint")} />
      </Fieldset>
    </>
  );
}
