"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fieldset } from "@/components/forms/fieldset";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { NewPasswordFields } from "@/components/people/new-password-fields";
import type { FormState } from "@/lib/actions/form-state";
import { setup } from "@/lib/setup/input";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** The organisation and its first administrator, on one screen. */
export function SetupForm({ action, token }: { action: Action; token: string }): ReactNode {
  const t = useTranslations("signIn.setup");
  const signIn = useTranslations("signIn");
  const { fields, formProps } = useKepuForm({ action, schema: setup, id: "setup" });
  const labels = {
    organisation: t("organisation"),
    region: t("region"),
    phone: t("phone"),
    name: t("name"),
    account: signIn("account"),
    password: signIn("newPassword"),
    again: signIn("again"),
  };
  return (
    <Form {...formProps} labels={labels}>
      <input type="hidden" name="token" value={token} />
      <Fieldset legend={t("organisationPart")}>
        <TextField field={fields.organisation} label={labels.organisation} hint={t("organisationHint")} />
        <TextField field={fields.region} label={labels.region} hint={t("regionHint")} width="medium" />
        <TextField field={fields.phone} label={labels.phone} hint={t("phoneHint")} type="tel" width="medium" />
      </Fieldset>
      <Fieldset legend={t("personPart")}>
        <TextField field={fields.name} label={labels.name} autoComplete="name" width="medium" />
        <TextField
          field={fields.account}
          label={labels.account}
          hint={signIn("accountHint")}
          autoComplete="username"
          required
        />
        <NewPasswordFields fields={fields} />
      </Fieldset>
      <div>
        <SubmitButton>{t("finish")}</SubmitButton>
      </div>
    </Form>
  );
}
