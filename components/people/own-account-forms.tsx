"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormState } from "@/lib/actions/form-state";
import { nameChange, passwordChange } from "@/lib/people/input";
import { NewPasswordFields } from "./new-password-fields";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** The name others see. */
export function OwnNameForm({ action, name }: { action: Action; name: string }): ReactNode {
  const t = useTranslations("signIn.own");
  const { fields, formProps } = useKepuForm({
    action,
    schema: nameChange,
    defaultValue: { name },
    id: "own-name",
    kept: { version: name, as: "seen", values: { name } },
  });
  return (
    <Form {...formProps} labels={{ name: t("name") }}>
      <TextField field={fields.name} label={t("name")} hint={t("nameHint")} autoComplete="name" width="medium" />
      <div>
        <SubmitButton tone="secondary">{t("saveName")}</SubmitButton>
      </div>
    </Form>
  );
}

/** The present password and a new one. */
export function OwnPasswordForm({ action, account }: { action: Action; account: string }): ReactNode {
  const t = useTranslations("signIn.own");
  const signIn = useTranslations("signIn");
  const { fields, formProps } = useKepuForm({
    action,
    schema: passwordChange,
    id: "own-password",
    leaves: true,
  });
  const labels = { present: t("present"), password: signIn("newPassword"), again: signIn("again") };
  return (
    <Form {...formProps} labels={labels}>
      <input type="text" value={account} readOnly autoComplete="username" hidden />
      <TextField
        field={fields.present}
        label={labels.present}
        type="password"
        autoComplete="current-password"
        width="medium"
      />
      <NewPasswordFields fields={fields} />
      <div>
        <SubmitButton tone="secondary">{t("changePassword")}</SubmitButton>
      </div>
    </Form>
  );
}
