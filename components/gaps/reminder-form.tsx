"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useId } from "react";
import { useErrorText } from "@/components/forms/error-text";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { controlClass } from "@/components/ui/control-class";

/**
 * Everything under it can be reminded with one press: one unit by the button on its line, or all `units` at once. The prepared words
 * can be changed before.
 */
export function ReminderForm({
  action,
  hidden,
  units,
  prepared,
  children,
}: {
  action: FormAction;
  hidden: { reason: string; about: string; unit: string | undefined };
  /** Those nobody has reminded of it today. */
  units: readonly string[];
  prepared: string;
  children: ReactNode;
}): ReactNode {
  const t = useTranslations("gaps.remind");
  const errorText = useErrorText();
  const id = useId();
  const [state, post] = useActionState(action, null);
  const errors = Object.values(state?.error ?? {}).flatMap((keys) => keys ?? []);
  const typed = state?.initialValue?.message;
  const message = typeof typed === "string" ? typed : prepared;
  return (
    <form action={post} className="flex flex-col gap-3">
      <input type="hidden" name="reason" value={hidden.reason} />
      <input type="hidden" name="about" value={hidden.about} />
      {hidden.unit && <input type="hidden" name="unit" value={hidden.unit} />}
      {units.map((unit) => (
        <input key={unit} type="hidden" name="units" value={unit} />
      ))}
      {errors.length > 0 && (
        <p role="alert" className="font-medium text-danger">
          {errors.map(errorText).join(" ")}
        </p>
      )}
      <div className="flex flex-wrap items-start gap-x-5 gap-y-2 print:hidden">
        {units.length > 0 ? (
          <SubmitButton>{t("all", { count: units.length })}</SubmitButton>
        ) : (
          <p className="inline-flex min-h-target items-center text-soft">{t("allToday")}</p>
        )}
        <details className="grow" open={errors.length > 0}>
          <summary className="inline-flex min-h-target items-center text-teal hover:underline">{t("words")}</summary>
          <label htmlFor={id} className="sr-only">
            {t("message")}
          </label>
          <textarea
            key={message}
            id={id}
            name="message"
            required
            maxLength={500}
            rows={3}
            defaultValue={message}
            className={controlClass("max-w-form leading-body")}
          />
        </details>
      </div>
      {children}
    </form>
  );
}

/** Reminds one unit, on its own line. */
export function RemindOne({ unitId, label, again }: { unitId: string; label: string; again: boolean }): ReactNode {
  const t = useTranslations("gaps.remind");
  return (
    <SubmitButton tone="secondary" name="only" value={unitId} label={t("oneOf", { unit: label })}>
      {t(again ? "again" : "one")}
    </SubmitButton>
  );
}
