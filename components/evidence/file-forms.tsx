"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { CheckboxField } from "@/components/forms/choice-fields";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormState } from "@/lib/actions/form-state";
import { captionInput, releaseInput } from "@/lib/evidence/input";
import type { FileKind } from "./send-file";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
export type FileActions = Record<"describe" | "release" | "withdraw" | "remove" | "erase", Action>;
export type FileValues = { eventId: string; id: string; version: number };
type Props = { action: Action; values: FileValues; name: string; caption: string; kind: FileKind };

/** Says what is to be seen. */
export function CaptionForm({
  action,
  values,
  name,
  caption,
  kind,
  required,
}: Props & { required: boolean }): ReactNode {
  const t = useTranslations("evidence");
  const { fields, formProps } = useKepuForm({
    action,
    schema: captionInput,
    defaultValue: { ...asText(values), caption },
    id: `caption-${values.id}`,
    kept: { version: values.version, values: { caption } },
  });
  return (
    <Form {...formProps} labels={{ caption: t(`captions.${kind}`) }} className="gap-3">
      <Hidden values={values} />
      <TextField
        field={fields.caption}
        label={t(`captions.${kind}`)}
        hint={t(`captionHints.${kind}`)}
        required={required}
      />
      <div>
        <SubmitButton tone="secondary" label={t("describeOne", { name })}>
          {t("describe")}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** Puts a photo on the public page: described, and on the word of those to be recognised. */
export function ReleaseForm({ action, values, name, caption, kind }: Props): ReactNode {
  const t = useTranslations("evidence");
  const { fields, formProps } = useKepuForm({
    action,
    schema: releaseInput,
    defaultValue: { ...asText(values), caption },
    id: `release-${values.id}`,
    kept: { version: values.version, values: { caption } },
  });
  return (
    <Form {...formProps} labels={{ caption: t(`captions.${kind}`), agreed: t("agreed") }} className="gap-4">
      <Hidden values={values} />
      <TextField field={fields.caption} label={t(`captions.${kind}`)} hint={t(`captionHints.${kind}`)} required />
      <CheckboxField field={fields.agreed} label={t("agreed")} hint={t("agreedHint")} required />
      <div>
        <SubmitButton label={t("releaseOne", { name })}>{t("release")}</SubmitButton>
      </div>
    </Form>
  );
}

/** One press for a file: taking it back, or removing it. */
export function FileButton({
  action,
  values,
  verb,
  name,
}: {
  action: Action;
  values: FileValues;
  verb: "withdraw" | "remove";
  name: string;
}): ReactNode {
  const t = useTranslations("evidence");
  return (
    <ActionButton
      action={action}
      values={values}
      tone={verb === "remove" ? "danger" : "secondary"}
      label={verb === "remove" ? t("removeOne", { name }) : t("withdrawOne", { name })}
    >
      {verb === "remove" ? t("remove") : t("withdraw")}
    </ActionButton>
  );
}

function asText({ eventId, id }: FileValues) {
  return { eventId, id };
}

function Hidden({ values }: { values: FileValues }): ReactNode {
  return Object.entries(asText(values)).map(([field, value]) => (
    <input key={field} type="hidden" name={field} value={value} />
  ));
}
