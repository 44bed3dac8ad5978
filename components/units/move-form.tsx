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
  const { fields, formProps } = useKepuForm({ action, schema: unitMove, defaultValue, id: "move" });
  return (
    <Form {...formProps} labels={{ parentId: t("parent") }}>
      <input type="hidden" name="id" value={unit.id} />
      <input type="hidden" name="version" value={unit.version} />
      <SelectField field={fields.parentId} label={t("parent")} choices={choices} />
      <div>
        <SubmitButton>{t("move")}</SubmitButton>
      </div>
    </Form>
  );
}
