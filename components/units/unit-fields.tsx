"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxField } from "@/components/forms/choice-fields";
import type { FormField } from "@/components/forms/form-field";
import { NumberField } from "@/components/forms/number-field";
import { type Choice, SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { unitKinds } from "@/lib/units/input";

/** What the fields of a unit are called, in the form and in its error summary. */
export function useUnitLabels() {
  const t = useTranslations("admin.unitForm");
  return {
    name: t("name"),
    nameEn: t("nameEn"),
    kind: t("kind"),
    peerGroup: t("peerGroup"),
    streetId: t("street"),
    population: t("population"),
    reviewsBeforePublishing: t("reviews"),
  };
}

/** How the choices of a unit's fields read. */
export function useUnitWords(streets: Choice[]) {
  return { streetId: streets, kind: useKinds() };
}

function useKinds(): Choice[] {
  const kinds = useTranslations("admin.unitKinds");
  return unitKinds.map((kind) => ({ value: kind, label: kinds(kind) }));
}

/** What a unit is called and where it lies. */
export function UnitNames({
  fields,
  streets,
}: {
  fields: Record<"name" | "nameEn" | "streetId", FormField>;
  streets: Choice[];
}): ReactNode {
  const t = useTranslations("admin.unitForm");
  const labels = useUnitLabels();
  return (
    <>
      <TextField field={fields.name} label={labels.name} />
      <TextField field={fields.nameEn} label={labels.nameEn} hint={t("nameEnHint")} />
      <SelectField
        field={fields.streetId}
        label={labels.streetId}
        hint={t("streetHint")}
        choices={streets}
        empty={t("noStreet")}
      />
    </>
  );
}

/** What decides ranking and review, and so is decided from above. */
export function UnitStanding({
  fields,
  peerGroups,
}: {
  fields: Record<"kind" | "peerGroup" | "population" | "reviewsBeforePublishing", FormField>;
  peerGroups: string[];
}): ReactNode {
  const t = useTranslations("admin.unitForm");
  const labels = useUnitLabels();
  return (
    <>
      <SelectField field={fields.kind} label={labels.kind} choices={useKinds()} />
      <TextField
        field={fields.peerGroup}
        label={labels.peerGroup}
        hint={t("peerGroupHint")}
        list="peer-groups"
        width="medium"
      />
      <datalist id="peer-groups">
        {peerGroups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <NumberField field={fields.population} label={labels.population} hint={t("populationHint")} unit={t("persons")} />
      <CheckboxField
        field={fields.reviewsBeforePublishing}
        label={labels.reviewsBeforePublishing}
        hint={t("reviewsHint")}
      />
    </>
  );
}
