"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { useHydrated } from "@/components/forms/use-hydrated";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { CorrectionReason } from "@/components/periods/correction-reason";
import { returnRecordInput } from "@/lib/reviews/input";
import type { FormAction } from "./form-action-type";

const phrases = ["phrase1", "phrase2", "phrase3", "phrase4"] as const;

/** Sends a record back with a reason; the usual reasons are one press away. */
export function ReturnForm({
  action,
  hidden,
  version,
}: {
  action: FormAction;
  hidden: { eventId: string; unit?: string; campaign?: string };
  version: number;
}): ReactNode {
  const t = useTranslations("reviews.decide");
  const common = useTranslations("common");
  const hydrated = useHydrated();
  const box = useRef<HTMLDivElement>(null);
  const { fields, formProps } = useKepuForm({
    id: "return-form",
    action,
    schema: returnRecordInput,
    defaultValue: { ...hidden, reason: "" },
    kept: { version, values: {} },
  });
  useEffect(() => {
    if (location.hash !== "#return-form-reason") return;
    box.current?.closest("details")?.setAttribute("open", "");
    box.current?.querySelector("textarea")?.focus();
  }, []);
  return (
    <Form {...formProps} labels={{ reason: t("returnReason"), correctionReason: common("correctionReason") }}>
      {Object.entries(hidden).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div ref={box} className="flex flex-col gap-3">
        <TextareaField field={fields.reason} label={t("returnReason")} hint={t("returnReasonHint")} rows={3} />
        {hydrated && (
          <fieldset className="flex flex-wrap gap-2">
            <legend className="pb-1 text-sm text-soft">{t("phrases")}</legend>
            {phrases.map((phrase) => (
              <button
                key={phrase}
                type="button"
                // The reason keeps the focus: leaving it empty would complain just when it is being filled.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => addPhrase(box.current, t(phrase))}
                className="min-h-9 rounded-full border border-line bg-paper px-3.5 text-start text-sm hover:border-teal hover:text-teal"
              >
                {t(phrase)}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      <CorrectionReason field={fields.correctionReason} />
      <div>
        <SubmitButton tone="danger">{t("return")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Writes a phrase into the reason as if it had been typed. */
function addPhrase(box: HTMLElement | null, phrase: string): void {
  const reason = box?.querySelector("textarea");
  if (!reason) return;
  reason.value = reason.value ? `${reason.value.trimEnd()}\n${phrase}` : phrase;
  reason.dispatchEvent(new Event("input", { bubbles: true }));
  reason.focus();
}
