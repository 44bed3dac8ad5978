"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { DateField, TimeField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { CorrectionReason } from "@/components/periods/correction-reason";
import { rescheduleEventInput } from "@/lib/events/input";
import type { MoveAction } from "./reason-move";

type Times = { startDate: string; startTime: string; endDate: string; endTime: string };
export type RescheduleWords = Record<keyof Times, string> & { submit: string };

/** The new time of a postponed event. */
export function RescheduleMove({
  action,
  event,
  times,
  words,
}: {
  action: MoveAction;
  event: { id: string; version: number };
  times: Times;
  words: RescheduleWords;
}): ReactNode {
  const common = useTranslations("common");
  const { fields, formProps } = useKepuForm({
    action,
    schema: rescheduleEventInput,
    defaultValue: times,
    id: "reschedule",
    kept: { version: event.version, values: times },
  });
  return (
    <Form {...formProps} labels={{ ...words, correctionReason: common("correctionReason") }}>
      <input type="hidden" name="id" value={event.id} />
      <div className="flex flex-wrap gap-x-4 gap-y-5">
        <DateField field={fields.startDate} label={words.startDate} />
        <TimeField field={fields.startTime} label={words.startTime} />
        <TimeField field={fields.endTime} label={words.endTime} />
        <DateField field={fields.endDate} label={words.endDate} />
      </div>
      <CorrectionReason field={fields.correctionReason} />
      <div>
        <SubmitButton>{words.submit}</SubmitButton>
      </div>
    </Form>
  );
}
