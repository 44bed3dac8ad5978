"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldRow } from "@/components/forms/fieldset";
import { Form } from "@/components/forms/form";
import type { FormField } from "@/components/forms/form-field";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { DateField, TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { namedChoices } from "@/components/ledgers/named-choices";
import { CorrectionReason } from "@/components/periods/correction-reason";
import type { FormAction } from "@/components/reviews/form-action-type";
import { newRecognition, type RecognitionKind, recognitionChange, recognitionLevels } from "@/lib/recognition/input";
import { dateText } from "@/lib/time/format";
import type { RecognitionText } from "./recognition-text";

type Named = { id: string; name: string; nameEn: string | null };
export type RecognitionFormChoices = {
  units: Named[];
  campaigns: Named[];
  events: { id: string; title: string; startsOn: string; unitName: string }[];
};
type Props = { kind: RecognitionKind; action: FormAction; initial: RecognitionText; choices: RecognitionFormChoices };

/** A new media report or award. */
export function NewRecognitionForm({
  kind,
  action,
  initial,
  choices,
  formKey,
}: Props & {
  formKey: string;
}): ReactNode {
  const t = useTranslations("recognition");
  const { fields, formProps } = useKepuForm({
    action,
    schema: newRecognition,
    defaultValue: initial as never,
    id: kind,
    autosave: `${kind}:new`,
  });
  return (
    <Form {...formProps} labels={useLabels(kind)}>
      <input type="hidden" name="formKey" value={formKey} />
      <Fields kind={kind} fields={fields} choices={choices} />
      <CorrectionReason field={fields.correctionReason} />
      <div>
        <SubmitButton>{t(`${kind}.add`)}</SubmitButton>
      </div>
    </Form>
  );
}

/** One of them to change; who saves second sees both. */
export function RecognitionChangeForm({
  kind,
  action,
  initial,
  choices,
  id,
  version,
}: Props & {
  id: string;
  version: number;
}): ReactNode {
  const common = useTranslations("common");
  const labels = useLabels(kind);
  const { fields, formProps } = useKepuForm({
    action,
    schema: recognitionChange,
    defaultValue: initial as never,
    id: kind,
    kept: { version, values: initial },
    autosave: `${kind}:${id}`,
  });
  return (
    <Form {...formProps} labels={labels} words={useWordsOf(choices)}>
      <input type="hidden" name="id" value={id} />
      <Fields kind={kind} fields={fields} choices={choices} />
      <CorrectionReason field={fields.correctionReason} />
      <div>
        <SubmitButton>{common("save")}</SubmitButton>
      </div>
    </Form>
  );
}

function Fields({
  kind,
  fields,
  choices,
}: {
  kind: RecognitionKind;
  fields: Record<keyof RecognitionText, FormField>;
  choices: RecognitionFormChoices;
}): ReactNode {
  const t = useTranslations("recognition");
  const locale = useLocale();
  const labels = useLabels(kind);
  return (
    <>
      <TextField field={fields.title} label={labels.title} autoComplete="off" required />
      <FieldRow>
        <TextField field={fields.source} label={labels.source} width="medium" autoComplete="off" required />
        <SelectField field={fields.level} label={labels.level} choices={useLevels()} required />
        <DateField field={fields.on} label={labels.on} required />
      </FieldRow>
      {kind === "media" && <TextField field={fields.url} label={t("url")} type="url" required={false} />}
      <SelectField
        field={fields.eventId}
        label={labels.eventId}
        hint={t("eventHint")}
        empty={t("noEvent")}
        choices={useEventChoices(choices)}
        required={false}
      />
      <SelectField
        field={fields.unitId}
        label={labels.unitId}
        hint={t("unitHint")}
        empty={t("unitOfEvent")}
        choices={namedChoices(locale, choices.units)}
        required={false}
      />
      <SelectField
        field={fields.campaignId}
        label={labels.campaignId}
        hint={t("campaignHint")}
        empty={t("noCampaign")}
        choices={namedChoices(locale, choices.campaigns)}
        required={false}
      />
    </>
  );
}

function useLabels(kind: RecognitionKind) {
  const t = useTranslations("recognition");
  const shared = { level: t("level"), eventId: t("event"), unitId: t("unit"), campaignId: t("campaign") };
  const own = { title: t(`${kind}.name`), source: t(`${kind}.source`), on: t(`${kind}.on`) };
  return { ...own, ...shared, ...(kind === "media" ? { url: t("url") } : {}) };
}

function useLevels() {
  const common = useTranslations("common");
  return recognitionLevels.map((level) => ({ value: level, label: common(`levels.${level}`) }));
}

function useEventChoices({ events }: RecognitionFormChoices) {
  const t = useTranslations("recognition");
  const locale = useLocale();
  return events.map(({ id, title, startsOn, unitName }) => ({
    value: id,
    label: t("eventChoice", { title, date: dateText(startsOn, locale), unit: unitName }),
  }));
}

/** How chosen values read, for those who compare two of them. */
function useWordsOf(choices: RecognitionFormChoices) {
  const locale = useLocale();
  return {
    level: useLevels(),
    eventId: useEventChoices(choices),
    unitId: namedChoices(locale, choices.units),
    campaignId: namedChoices(locale, choices.campaigns),
  };
}
