"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import type { Choice } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormState } from "@/lib/actions/form-state";
import { newUnit, unitChange, type unitKinds } from "@/lib/units/input";
import { UnitNames, UnitStanding, useUnitLabels, useUnitWords } from "./unit-fields";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
type Choices = { streets: Choice[]; peerGroups: string[] };
export type UnitValues = {
  id: string;
  version: number;
  name: string;
  nameEn: string | null;
  kind: (typeof unitKinds)[number];
  peerGroup: string | null;
  streetId: string | null;
  population: number | null;
  reviewsBeforePublishing: boolean;
};

/** A new unit below `parentId`. */
export function NewUnitForm({
  action,
  parentId,
  streets,
  peerGroups,
}: Choices & { action: Action; parentId: string }): ReactNode {
  const t = useTranslations("admin.unitForm");
  const { fields, formProps } = useKepuForm({ action, schema: newUnit, id: "unit" });
  return (
    <Form {...formProps} labels={useUnitLabels()}>
      <input type="hidden" name="parentId" value={parentId} />
      <UnitNames fields={fields} streets={streets} />
      <UnitStanding fields={fields} peerGroups={peerGroups} />
      <div>
        <SubmitButton>{t("create")}</SubmitButton>
      </div>
    </Form>
  );
}

/** What a unit is called and how it is described; for the `own` unit what those above decide goes along unchanged. */
export function UnitChangeForm({
  action,
  unit,
  own,
  streets,
  peerGroups,
}: Choices & { action: Action; unit: UnitValues; own: boolean }): ReactNode {
  const t = useTranslations("admin.unitForm");
  const { id, version, ...values } = unit;
  const text = { nameEn: values.nameEn ?? "", peerGroup: values.peerGroup ?? "", streetId: values.streetId ?? "" };
  const defaultValue = { ...values, ...text, population: values.population?.toString() };
  const kept = { version, values: defaultValue };
  const { fields, formProps } = useKepuForm({ action, schema: unitChange, defaultValue, id: "unit", kept });
  return (
    <Form {...formProps} labels={useUnitLabels()} words={useUnitWords(streets)}>
      <input type="hidden" name="id" value={id} />
      <UnitNames fields={fields} streets={streets} />
      {own ? <KeptStanding unit={unit} /> : <UnitStanding fields={fields} peerGroups={peerGroups} />}
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}

function KeptStanding({ unit }: { unit: UnitValues }): ReactNode {
  const t = useTranslations("admin.unitForm");
  return (
    <>
      <input type="hidden" name="kind" value={unit.kind} />
      <input type="hidden" name="peerGroup" value={unit.peerGroup ?? ""} />
      <input type="hidden" name="population" value={unit.population ?? ""} />
      {unit.reviewsBeforePublishing && <input type="hidden" name="reviewsBeforePublishing" value="on" />}
      <p className="max-w-text text-soft">{t("ownStanding")}</p>
    </>
  );
}
