"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { DateField, TimeField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { CorrectionReason } from "@/components/periods/correction-reason";
import { ScopeField, type ScopeWords } from "@/components/series/scope-field";
import { ShiftDates } from "@/components/series/shift-dates";
import { seriesRescheduleInput } from "@/lib/series/input";
import { readLook } from "@/lib/series/shift";
import type { MoveAction } from "./reason-move";

type Times = { startDate: string; startTime: string; endDate: string; endTime: string };
export type RescheduleWords = Record<keyof Times, string> & { submit: string };

/** The new time of a postponed event. */
export function RescheduleMove({
  action,
  event,
  times,
  words,
  scopes,
}: {
  action: MoveAction;
  event: { id: string; version: number };
  times: Times;
  words: RescheduleWords;
  /** The event belongs to a series: asks which of its events are meant. */
  scopes?: ScopeWords;
}): ReactNode {
  const common = useTranslations("common");
  const shift = useTranslations("seriesShift");
  const { fields, lastResult, formProps } = useKepuForm({
    action,
    schema: seriesRescheduleInput,
    defaultValue: { ...times, scope: "one" },
    id: "reschedule",
  });
  const look = readLook(lastResult?.shown);
  const labels = {
    ...{ ...words, correctionReason: common("correctionReason") },
    ...{ dates: shift("label"), offReason: shift("offReason") },
  };
  return (
    <Form {...formProps} labels={labels} asks={["dates"]}>
      <input type="hidden" name="id" value={event.id} />
      <input type="hidden" name="version" value={event.version} />
      <div className="flex flex-wrap gap-x-4 gap-y-5">
        <DateField field={fields.startDate} label={words.startDate} />
        <TimeField field={fields.startTime} label={words.startTime} />
        <TimeField field={fields.endTime} label={words.endTime} />
        <DateField field={fields.endDate} label={words.endDate} />
      </div>
      {scopes && <ScopeField field={fields.scope} words={scopes} />}
      {look && (
        <ShiftDates
          look={look}
          chosen={lastResult?.initialValue?.dates}
          id={fields.dates.id}
          offReason={fields.offReason}
        />
      )}
      <CorrectionReason field={fields.correctionReason} />
      <div>
        <SubmitButton>{words.submit}</SubmitButton>
      </div>
    </Form>
  );
}
