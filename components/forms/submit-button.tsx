"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useContext } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonTone } from "@/components/ui/button";
import { SentForm } from "./sent-form";

/** Submits; while the form is on its way it says so and takes no second press. `name`/`value` tell which was pressed. */
export function SubmitButton({
  children,
  tone = "primary",
  name,
  value,
  label,
  shortcut,
  formNoValidate,
}: {
  children: ReactNode;
  tone?: ButtonTone;
  name?: string;
  value?: string;
  /** The whole name, where the words alone do not say to what they apply. */
  label?: string;
  /** The single key that presses it, where the page has shortcuts. */
  shortcut?: string;
  /** Lets an unfinished form through where the browser itself would stop it: for saving a draft. */
  formNoValidate?: boolean;
}): ReactNode {
  const posted = useFormStatus();
  const sent = useContext(SentForm);
  const data = posted.data ?? sent;
  const pending = posted.pending || sent !== null;
  const t = useTranslations("common");
  const mine = pending && (name === undefined || data?.get(name) === value);
  return (
    <Button
      type="submit"
      tone={tone}
      name={name}
      value={value}
      aria-label={label}
      data-shortcut={shortcut}
      formNoValidate={formNoValidate}
      aria-disabled={pending || undefined}
      // Pressing must not leave the field: the error that then appears would push the button from under the pointer.
      onMouseDown={(event) => event.preventDefault()}
      onClick={pending ? (event) => event.preventDefault() : undefined}
    >
      {mine ? t("submitting") : children}
    </Button>
  );
}
