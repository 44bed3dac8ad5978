"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldRow } from "@/components/forms/fieldset";
import { Form } from "@/components/forms/form";
import { NumberField } from "@/components/forms/number-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import { placeStreetInput, seenPlace } from "@/lib/streets/input";

type Street = { id: string; mapColumn: number | null; mapRow: number | null };

/** Where a street lies on the drawn map: its column and row among the others. */
export function MapPlaceForm({ street, action }: { street: Street; action: FormAction }): ReactNode {
  const t = useTranslations("admin.catalogue");
  const written = (place: number | null) => (place === null ? "" : String(place));
  const values = { mapColumn: written(street.mapColumn), mapRow: written(street.mapRow) };
  const { fields, formProps } = useKepuForm({
    id: `place-${street.id}`,
    action,
    schema: placeStreetInput,
    defaultValue: values,
    kept: { version: seenPlace(street), as: "seen", values },
  });
  const labels = { mapColumn: t("mapColumn"), mapRow: t("mapRow") };
  return (
    <Form {...formProps} labels={labels} className="gap-4">
      <input type="hidden" name="id" value={street.id} />
      <FieldRow>
        <NumberField field={fields.mapColumn} label={labels.mapColumn} hint={t("mapHint")} />
        <NumberField field={fields.mapRow} label={labels.mapRow} />
      </FieldRow>
      <div>
        <SubmitButton tone="secondary">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
