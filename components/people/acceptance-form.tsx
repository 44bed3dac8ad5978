"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormState } from "@/lib/actions/form-state";
import { acceptance } from "@/lib/people/input";
import { NewPasswordFields } from "./new-password-fields";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** The first password, or a new one, by a one-time link. */
export function AcceptanceForm({
  action,
  token,
  account,
}: {
  action: Action;
  token: string;
  account: string;
}): ReactNode {
  const t = useTranslations("signIn");
  const { fields, formProps } = useKepuForm({ action, schema: acceptance, id: "acceptance" });
  return (
    <Form {...formProps} labels={{ password: t("newPassword"), again: t("again") }}>
      <input type="hidden" name="token" value={token} />
      {/* For the browser's password store: whose password this is. */}
      <input type="text" value={account} readOnly autoComplete="username" hidden />
      <NewPasswordFields fields={fields} />
      <div>
        <SubmitButton>{t("setPassword")}</SubmitButton>
      </div>
    </Form>
  );
}
