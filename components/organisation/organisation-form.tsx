"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormState } from "@/lib/actions/form-state";
import { type Organisation, organisationChange } from "@/lib/organisation/input";

/** What the installation says about itself. */
export function OrganisationForm({
  action,
  organisation,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  organisation: Organisation & { version: number };
}): ReactNode {
  const t = useTranslations("admin.settings");
  const { version, ...values } = organisation;
  const { name, region } = values;
  const text = {
    nameEn: values.nameEn ?? "",
    regionEn: values.regionEn ?? "",
    phone: values.phone ?? "",
    hours: values.hours ?? "",
  };
  const defaultValue = { name, region, ...text };
  const { fields, formProps } = useKepuForm({
    action,
    schema: organisationChange,
    defaultValue,
    id: "organisation",
    kept: { version, values: defaultValue },
  });
  const labels = {
    name: t("name"),
    nameEn: t("nameEn"),
    region: t("region"),
    regionEn: t("regionEn"),
    phone: t("phone"),
    hours: t("hours"),
  };
  return (
    <Form {...formProps} labels={labels}>
      <TextField field={fields.name} label={labels.name} hint={t("nameHint")} />
      <TextField field={fields.nameEn} label={labels.nameEn} />
      <TextField field={fields.region} label={labels.region} width="medium" />
      <TextField field={fields.regionEn} label={labels.regionEn} width="medium" />
      <TextField field={fields.phone} label={labels.phone} hint={t("phoneHint")} type="tel" width="medium" />
      <TextField field={fields.hours} label={labels.hours} hint={t("hoursHint")} />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
