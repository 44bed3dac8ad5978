"use client";

import type { ReactNode } from "react";
import { controlClass } from "@/components/ui/control-class";
import { Field } from "./field";
import { controlProps, type FieldProps, initialText } from "./form-field";

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
