"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RadioGroup } from "@/components/forms/choice-fields";
import type { FormField } from "@/components/forms/form-field";
import { type Choice, SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { Role } from "@/lib/access/access";

/** What the fields of a person are called. */
export function usePersonLabels() {
  const t = useTranslations("admin.people");
  return { name: t("name"), account: t("account"), role: t("role"), unitId: t("unit") };
}

/** Who somebody is, what they may do, and where. */
export function PersonFields({
  fields,
  roles,
  units,
}: {
  fields: Record<"name" | "account" | "role" | "unitId", FormField>;
  roles: Role[];
  units: Choice[];
}): ReactNode {
  const t = useTranslations("admin.people");
  const labels = usePersonLabels();
  const choices = roles.map((role) => ({ value: role, label: t(`roles.${role}`), hint: t(`roleHints.${role}`) }));
  return (
    <>
      <TextField field={fields.name} label={labels.name} width="medium" required />
      <TextField field={fields.account} label={labels.account} hint={t("accountHint")} required />
      <SelectField field={fields.unitId} label={labels.unitId} choices={units} />
      <RadioGroup field={fields.role} label={labels.role} choices={choices} />
    </>
  );
}
