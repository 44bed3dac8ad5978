"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldRow } from "@/components/forms/fieldset";
import { Form } from "@/components/forms/form";
import type { FormField } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import { seenEntry } from "@/lib/lists/input";
import { newVenueKind, venueKindChange } from "@/lib/venue-kinds/input";

/** The names of a kind of venue and its measure word. */
export function VenueKindForm({
  action,
  entry,
}: {
  action: FormAction;
  entry: { id: string; name: string; nameEn: string | null; measureWord: string };
}): ReactNode {
  const t = useTranslations("admin.catalogue");
  const { id, name, nameEn, measureWord } = entry;
  const defaultValue = { name, nameEn: nameEn ?? "", measureWord };
  const { fields, formProps } = useKepuForm({
    action,
    schema: venueKindChange,
    defaultValue,
    id: `entry-${id}`,
    kept: { version: seenEntry(entry), as: "seen", values: defaultValue },
  });
  return (
    <Form {...formProps} labels={useKindLabels()} className="gap-4">
      <input type="hidden" name="id" value={id} />
      <KindFields fields={fields} />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}

/** One more kind of venue. */
export function NewVenueKindForm({ action }: { action: FormAction }): ReactNode {
  const t = useTranslations("admin.catalogue");
  const { fields, formProps } = useKepuForm({ action, schema: newVenueKind, id: "new-entry" });
  return (
    <Form {...formProps} labels={useKindLabels()} className="gap-4">
      <KindFields fields={fields} />
      <div>
        <SubmitButton tone="secondary">{t("add")}</SubmitButton>
      </div>
    </Form>
  );
}

function useKindLabels() {
  const t = useTranslations("admin.catalogue");
  return { name: t("name"), nameEn: t("nameEn"), measureWord: t("venueKinds.measureWord") };
}

function KindFields({ fields }: { fields: Record<"name" | "nameEn" | "measureWord", FormField> }): ReactNode {
  const t = useTranslations("admin.catalogue.venueKinds");
  const labels = useKindLabels();
  return (
    <FieldRow>
      <TextField field={fields.name} label={labels.name} width="medium" />
      <TextField field={fields.nameEn} label={labels.nameEn} width="medium" />
      <TextField field={fields.measureWord} label={labels.measureWord} hint={t("measureHint")} width="short" />
    </FieldRow>
  );
}
