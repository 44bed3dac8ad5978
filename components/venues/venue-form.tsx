"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import type { FormField } from "@/components/forms/form-field";
import { type Choice, SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormState } from "@/lib/actions/form-state";
import { newVenue, seenVenue, venueChange } from "@/lib/venues/input";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
type Choices = { streets: Choice[]; units: Choice[] };

/** A new venue. */
export function NewVenueForm({ action, ...choices }: Choices & { action: Action }): ReactNode {
  const t = useTranslations("admin.catalogue");
  const { fields, formProps } = useKepuForm({ action, schema: newVenue, id: "venue" });
  return (
    <Form {...formProps} labels={useVenueLabels()}>
      <VenueFields fields={fields} {...choices} />
      <div>
        <SubmitButton>{t("venues.add")}</SubmitButton>
      </div>
    </Form>
  );
}

export type VenueValues = {
  id: string;
  name: string;
  nameEn: string | null;
  streetId: string;
  address: string;
  accessNotes: string | null;
  unitId: string | null;
};

/** What a venue is called, where it lies and how one gets in. */
export function VenueChangeForm({
  action,
  venue,
  ...choices
}: Choices & { action: Action; venue: VenueValues }): ReactNode {
  const t = useTranslations("admin.catalogue");
  const { id, ...values } = venue;
  const text = { nameEn: venue.nameEn ?? "", accessNotes: venue.accessNotes ?? "", unitId: venue.unitId ?? "" };
  const defaultValue = { ...values, ...text };
  const { fields, formProps } = useKepuForm({ action, schema: venueChange, defaultValue, id: "venue" });
  return (
    <Form {...formProps} labels={useVenueLabels()}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seen" value={seenVenue(values)} />
      <VenueFields fields={fields} {...choices} />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}

function useVenueLabels() {
  const t = useTranslations("admin.catalogue");
  return {
    name: t("name"),
    nameEn: t("nameEn"),
    streetId: t("venues.street"),
    address: t("venues.address"),
    accessNotes: t("venues.accessNotes"),
    unitId: t("venues.unit"),
  };
}

type Fields = Record<"name" | "nameEn" | "streetId" | "address" | "accessNotes" | "unitId", FormField>;

function VenueFields({ fields, streets, units }: Choices & { fields: Fields }): ReactNode {
  const t = useTranslations("admin.catalogue.venues");
  const labels = useVenueLabels();
  return (
    <>
      <TextField field={fields.name} label={labels.name} />
      <TextField field={fields.nameEn} label={labels.nameEn} />
      <SelectField field={fields.streetId} label={labels.streetId} choices={streets} />
      <TextField field={fields.address} label={labels.address} hint={t("addressHint")} />
      <TextField field={fields.accessNotes} label={labels.accessNotes} hint={t("accessHint")} />
      <SelectField field={fields.unitId} label={labels.unitId} choices={units} empty={t("noUnit")} />
    </>
  );
}
