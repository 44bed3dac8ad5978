"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { useErrorText } from "./error-text";
import { type FieldLabels, labelOf } from "./field-labels";

/** All errors above the form, each leading to its field; takes the focus after every refused submit (`attempt`). */
export function ErrorSummary({
  formId,
  errors,
  labels,
  attempt,
  asks = [],
}: {
  formId: string;
  errors: Record<string, string[]>;
  labels: FieldLabels;
  attempt: number;
  /** Fields that are no mistake when they stand here, but something to look at before it is sent again. */
  asks?: readonly string[];
}): ReactNode {
  const t = useTranslations("common");
  const errorText = useErrorText();
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors).filter(([, keys]) => keys.length > 0);
  const seen = useRef(0);
  useEffect(() => {
    // Errors may arrive a render after the attempt they belong to.
    if (entries.length === 0 || attempt === seen.current) return;
    seen.current = attempt;
    box.current?.focus();
  });
  if (entries.length === 0) return null;
  const named = (name: string, error: string) => {
    const label = labelOf(name, labels) ?? (name === "correctionReason" ? t("correctionReason") : undefined);
    return label ? t("fieldError", { label, error }) : error;
  };
  const asked = entries.every(([name]) => asks.includes(name));
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className={classNames(
        "flex flex-col gap-2 rounded-md border-s-4 px-5 py-4",
        asked ? "border-warn bg-warn-soft" : "border-danger bg-danger-soft",
      )}
    >
      <p className={classNames("text-lg font-semibold", asked ? "text-warn" : "text-danger")}>
        {asked && t("lookFirst")}
        {!asked && entries.every(([name]) => name === "") && t("submitFailed")}
        {!asked && entries.some(([name]) => name !== "") && t("errorSummary", { count: entries.length })}
      </p>
      <ul className="flex flex-col">
        {entries.map(([name, keys]) => (
          <li key={name}>
            {name === "" ? (
              keys.map(errorText).join(" ")
            ) : (
              <a
                href={`#${formId}-${name}`}
                className="inline-flex min-h-8 items-center text-ink underline elder:min-h-target"
              >
                {named(name, keys.map(errorText).join(" "))}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
