"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldRow } from "@/components/forms/fieldset";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormState } from "@/lib/actions/form-state";
import { entryChange, newEntry, seenEntry } from "@/lib/lists/input";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** The names of one entry. */
export function EntryForm({
  action,
  entry,
}: {
  action: Action;
  entry: { id: string; name: string; nameEn: string | null };
}): ReactNode {
  const t = useTranslations("admin.catalogue");
  const defaultValue = { name: entry.name, nameEn: entry.nameEn ?? "" };
  const { fields, formProps } = useKepuForm({
    action,
    schema: entryChange,
    defaultValue,
    id: `entry-${entry.id}`,
    kept: { version: seenEntry(entry), as: "seen", values: defaultValue },
  });
  const labels = { name: t("name"), nameEn: t("nameEn") };
  return (
    <Form {...formProps} labels={labels} className="gap-4">
      <input type="hidden" name="id" value={entry.id} />
      <FieldRow>
        <TextField field={fields.name} label={labels.name} width="medium" />
        <TextField field={fields.nameEn} label={labels.nameEn} width="medium" />
      </FieldRow>
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}

/** One more entry. */
export function NewEntryForm({ action }: { action: Action }): ReactNode {
  const t = useTranslations("admin.catalogue");
  const { fields, formProps } = useKepuForm({ action, schema: newEntry, id: "new-entry" });
  const labels = { name: t("name"), nameEn: t("nameEn") };
  return (
    <Form {...formProps} labels={labels} className="gap-4">
      <FieldRow>
        <TextField field={fields.name} label={labels.name} width="medium" />
        <TextField field={fields.nameEn} label={labels.nameEn} width="medium" />
      </FieldRow>
      <div>
        <SubmitButton tone="secondary">{t("add")}</SubmitButton>
      </div>
    </Form>
  );
}
