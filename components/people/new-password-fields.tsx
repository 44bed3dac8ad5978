"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormField } from "@/components/forms/form-field";
import { TextField } from "@/components/forms/text-field";

/** A new password, typed twice. */
export function NewPasswordFields({ fields }: { fields: { password: FormField; again: FormField } }): ReactNode {
  const t = useTranslations("signIn");
  return (
    <>
      <TextField
        field={fields.password}
        label={t("newPassword")}
        hint={t("newPasswordHint")}
        type="password"
        autoComplete="new-password"
        width="medium"
        required
      />
      <TextField
        field={fields.again}
        label={t("again")}
        type="password"
        autoComplete="new-password"
        width="medium"
        required
      />
    </>
  );
}
