"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormState } from "@/lib/actions/form-state";
import { credentials } from "@/lib/people/input";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** Account and password; `next` is where the person wanted to go. */
export function SignInForm({ action, next }: { action: Action; next?: string }): ReactNode {
  const t = useTranslations("signIn");
  const { fields, formProps } = useKepuForm({ action, schema: credentials, id: "sign-in" });
  return (
    <Form {...formProps} labels={{ account: t("account"), password: t("password") }}>
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        field={fields.account}
        label={t("account")}
        hint={t("accountHint")}
        autoComplete="username"
        width="medium"
      />
      <TextField
        field={fields.password}
        label={t("password")}
        type="password"
        autoComplete="current-password"
        width="medium"
      />
      <div>
        <SubmitButton>{t("signIn")}</SubmitButton>
      </div>
    </Form>
  );
}
