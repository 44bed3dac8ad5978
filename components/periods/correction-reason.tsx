"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useContext, useId, useState } from "react";
import { type FormField, initialText } from "@/components/forms/form-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { controlClass } from "@/components/ui/control-class";
import { ClosedMonth } from "./closed-month";

/**
 * Why figures of a closed month are changed: shown where the event lies in one, and where the answer to a form says that it would
 * (a date moved into a closed month). Without a field it is for forms that have nothing but a button; `asked` where their answer asks for it.
 */
export function CorrectionReason({ field, asked: isAsked = false }: { field?: FormField; asked?: boolean }): ReactNode {
  const t = useTranslations("common");
  const id = useId();
  const closed = useContext(ClosedMonth);
  const asked = isAsked || closed !== null || (field?.errors?.length ?? 0) > 0 || Boolean(field && initialText(field));
  // Once asked for it stays: what is wrong with it is gone as soon as one types.
  const [shown, setShown] = useState(asked);
  if (asked && !shown) setShown(true);
  if (!asked && !shown) return null;
  const words = { label: t("correctionReason"), hint: t("correctionReasonHint") };
  if (field) return <TextareaField field={field} {...words} required rows={2} max={300} />;
  return (
    <div className="flex w-full max-w-form flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {words.label}
      </label>
      <p id={`${id}-hint`} className="text-sm text-soft">
        {words.hint}
      </p>
      <textarea
        id={id}
        name="correctionReason"
        aria-describedby={`${id}-hint`}
        rows={2}
        maxLength={300}
        required
        className={controlClass("leading-body")}
      />
    </div>
  );
}
