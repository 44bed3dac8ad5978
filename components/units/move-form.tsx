"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { type Choice, SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormState } from "@/lib/actions/form-state";
import { unitMove } from "@/lib/units/input";

/** A unit's new parent. */
export function MoveForm({
  action,
  unit,
  choices,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  unit: { id: string; version: number; parentId: string };
  choices: Choice[];
}): ReactNode {
  const t = useTranslations("admin.units");
  const defaultValue = { parentId: unit.parentId };
  const kept = { version: unit.version, values: defaultValue };
  const { fields, formProps } = useKepuForm({ action, schema: unitMove, defaultValue, id: "move", kept });
  return (
    <Form {...formProps} labels={{ parentId: t("parent") }} words={{ parentId: choices }}>
      <input type="hidden" name="id" value={unit.id} />
      <SelectField field={fields.parentId} label={t("parent")} choices={choices} />
      <div>
        <SubmitButton>{t("move")}</SubmitButton>
      </div>
    </Form>
  );
}
