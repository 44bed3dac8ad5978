"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { controlClass } from "@/components/ui/control-class";
import { Field } from "./field";
import { controlProps, type FieldProps, initialText } from "./form-field";
import { useHydrated } from "./use-hydrated";

type NumberFieldProps = FieldProps & { unit?: string; placeholder?: string };

/** A whole number. Text with a number pad, because number inputs lose what they cannot read and change on scroll. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { field, unit, placeholder } = props;
  return (
    <Field {...props}>
      <span className="flex items-center gap-2">
        <input
          key={field.key}
          {...controlProps(props)}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder={placeholder}
          defaultValue={initialText(field)}
          className={controlClass("max-w-36 text-end")}
        />
        {unit && <span className="text-soft">{unit}</span>}
      </span>
    </Field>
  );
}

/** A count with big − and + beside it, for a thumb. Without a script it is a plain number. */
export function CountField(props: NumberFieldProps): ReactNode {
  const { field, unit, placeholder, disabled } = props;
  const t = useTranslations("common");
  const input = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();
  const step = (by: number) => {
    if (input.current) setTyped(input.current, Math.max(0, (Number.parseInt(input.current.value, 10) || 0) + by));
  };
  return (
    <Field {...props}>
      <span className="flex items-center gap-2">
        {hydrated && (
          <StepButton sign="−" label={t("less", { label: props.label })} disabled={disabled} press={() => step(-1)} />
        )}
        <input
          key={field.key}
          ref={input}
          {...controlProps(props)}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder={placeholder}
          defaultValue={initialText(field)}
          className={controlClass("max-w-28 text-center text-lg font-semibold")}
        />
        {hydrated && (
          <StepButton sign="+" label={t("more", { label: props.label })} disabled={disabled} press={() => step(1)} />
        )}
        {unit && <span className="text-soft">{unit}</span>}
      </span>
    </Field>
  );
}

function StepButton({
  sign,
  label,
  disabled,
  press,
}: {
  sign: string;
  label: string;
  disabled?: boolean;
  press: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      aria-label={label}
      disabled={disabled}
      onClick={press}
      className="size-target shrink-0 rounded-full border border-edge bg-raised text-xl leading-none text-teal hover:border-teal hover:bg-teal-soft disabled:opacity-60"
    >
      {sign}
    </button>
  );
}

/** Sets a value as if it had been typed, so that validation and autosave hear of it. */
function setTyped(input: HTMLInputElement, value: number): void {
  input.value = String(value);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
