"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { namedChoices } from "@/components/ledgers/named-choices";
import { CorrectionReason } from "@/components/periods/correction-reason";
import type { FormAction } from "@/components/reviews/form-action-type";
import { grantChange, newGrant } from "@/lib/grants/input";
import { GrantFields, type GrantFormChoices, useGrantLabels } from "./grant-fields";
import { blankGrant, type GrantText } from "./grant-text";

type Props = { action: FormAction; choices: GrantFormChoices };

/** A new grant. */
export function NewGrantForm({ action, choices, formKey }: Props & { formKey: string }): ReactNode {
  const t = useTranslations("grants");
  const { fields, formProps } = useKepuForm({
    action,
    schema: newGrant,
    defaultValue: blankGrant,
    id: "grant",
    autosave: "grant:new",
  });
  return (
    <Form {...formProps} labels={useGrantLabels()} className="gap-8">
      <input type="hidden" name="formKey" value={formKey} />
      <GrantFields fields={fields} choices={choices} />
      <CorrectionReason field={fields.correctionReason} />
      <div>
        <SubmitButton>{t("add")}</SubmitButton>
      </div>
    </Form>
  );
}

type Kept = Props & { id: string; version: number; initial: GrantText };

/** A grant to change; who saves second sees both. */
export function GrantChangeForm({ action, choices, id, version, initial }: Kept): ReactNode {
  const common = useTranslations("common");
  const locale = useLocale();
  const labels = useGrantLabels();
  const { fields, formProps } = useKepuForm({
    action,
    schema: grantChange,
    defaultValue: initial,
    id: "grant",
    kept: { version, values: initial },
    autosave: `grant:${id}`,
  });
  const words = {
    unitId: namedChoices(locale, choices.units),
    programmeId: namedChoices(locale, choices.programmes),
  };
  return (
    <Form {...formProps} labels={labels} words={words} className="gap-8">
      <input type="hidden" name="id" value={id} />
      <GrantFields fields={fields} choices={choices} />
      <CorrectionReason field={fields.correctionReason} />
      <div>
        <SubmitButton>{common("save")}</SubmitButton>
      </div>
    </Form>
  );
}
