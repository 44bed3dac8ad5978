"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ScreenshotField } from "@/components/evidence/screenshot-field";
import { ActionBar } from "@/components/forms/action-bar";
import { SaveState } from "@/components/forms/autosave";
import { Fieldset } from "@/components/forms/fieldset";
import { Form } from "@/components/forms/form";
import type { FormField } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { CorrectionReason } from "@/components/periods/correction-reason";
import type { FormState } from "@/lib/actions/form-state";
import type { EvidenceFile } from "@/lib/evidence/queries/list-evidence";
import { recordFormInput } from "@/lib/records/input";
import { AttendanceStep, type Group } from "./attendance-step";
import type { ListButtons } from "./list-buttons";
import { MediaStep } from "./media-step";
import { OnlineStep } from "./online-step";
import type { RecordText } from "./record-text";
import { useRecordWords } from "./record-words";

/** What came of an event: who came first, all else after. `settled`: it is with the coordinator already, or approved. */
export function RecordForm({
  action,
  initial,
  groups,
  others,
  settled,
  evidence,
  screenshots = [],
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  initial: RecordText;
  groups: Group[];
  others: Group[];
  settled: boolean;
  /** Photos and sheets; their fields belong to a form of their own. */
  evidence?: ReactNode;
  /** The screenshots that online figures can be read from. */
  screenshots?: EvidenceFile[];
}): ReactNode {
  const t = useTranslations("record");
  const { version, ...values } = initial;
  const { form, fields, formProps } = useKepuForm({
    action,
    schema: recordFormInput,
    defaultValue: initial as never,
    id: "record",
    kept: { version, values },
    autosave: `record:${initial.eventId}`,
  });
  const buttonsOf = (name: string): ListButtons => ({
    insert: { type: "submit", ...form.insert.getButtonProps({ name }) },
    remove: (index) => ({ type: "submit", ...form.remove.getButtonProps({ name, index }) }),
  });
  return (
    <Form {...formProps} labels={useLabels([...groups, ...others])} words={useRecordWords()} bar className="gap-8">
      <input type="hidden" name="eventId" value={initial.eventId} />
      <AttendanceStep
        field={fields.attendance}
        figures={fields.attendance.getFieldset() as unknown as Record<string, FormField>}
        countedBy={fields.countedBy}
        typed={(fields.attendance.value ?? {}) as Record<string, unknown>}
        groups={groups}
        others={others}
      />
      <Fieldset legend={t("steps.summary")}>
        <TextareaField
          field={fields.summary}
          label={t("fields.summary")}
          hint={t("hints.summary")}
          rows={4}
          max={2000}
          required
        />
      </Fieldset>
      {evidence}
      <OnlineStep
        rows={fields.online.getFieldList().map((row) => ({ key: row.key, fields: row.getFieldset() }))}
        buttons={buttonsOf(fields.online.name)}
        screenshots={(field) => (
          <ScreenshotField
            field={field}
            eventId={initial.eventId}
            screenshots={screenshots}
            choose={(value) => form.update({ name: field.name, value: value as never })}
          />
        )}
      />
      <MediaStep
        rows={fields.mediaLinks.getFieldList().map((row) => ({ key: row.key, fields: row.getFieldset() }))}
        buttons={buttonsOf(fields.mediaLinks.name)}
      />
      <CorrectionReason field={fields.correctionReason} />
      <ActionBar state={<SaveState autosave={formProps.autosave} />}>
        {!settled && (
          <SubmitButton name="intent" value="save" tone="secondary" formNoValidate>
            {t("saveDraft")}
          </SubmitButton>
        )}
        <SubmitButton name="intent" value="submit" formNoValidate>
          {settled ? t("resubmit") : t("submit")}
        </SubmitButton>
      </ActionBar>
    </Form>
  );
}

function useLabels(groups: Group[]): Record<string, string> {
  const t = useTranslations("record");
  const common = useTranslations("common");
  return {
    correctionReason: common("correctionReason"),
    attendance: t("steps.attendance"),
    ...Object.fromEntries(groups.map(({ id, label }) => [`attendance.${id}`, label])),
    countedBy: t("fields.countedBy"),
    summary: t("fields.summary"),
    "online[].platform": t("fields.platform"),
    "online[].claimed": t("fields.claimed"),
    "online[].takenOn": t("fields.takenOn"),
    "online[].screenshotId": t("fields.screenshot"),
    "mediaLinks[].title": t("fields.mediaTitle"),
    "mediaLinks[].outlet": t("fields.outlet"),
    "mediaLinks[].url": t("fields.url"),
    "mediaLinks[].level": t("fields.level"),
    "mediaLinks[].publishedOn": t("fields.publishedOn"),
  };
}
