import type { ReactNode } from "react";
import { FieldErrors } from "@/components/forms/field";
import { controlProps, type FormField, initialText } from "@/components/forms/form-field";
import { controlClass } from "@/components/ui/control-class";

/** One group's figure: the name at the left, a large field at the right, under a thumb. */
export function FigureField({ field, label, unit }: { field: FormField; label: string; unit: string }): ReactNode {
  return (
    <div className="flex flex-col gap-1 py-2">
      <div className="flex items-center justify-between gap-4">
        <label htmlFor={field.id} className="font-medium">
          {label}
        </label>
        <span className="flex shrink-0 items-center gap-2">
          <span className="w-28">
            <input
              key={field.key}
              {...controlProps({ field, label, required: false })}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              enterKeyHint="next"
              defaultValue={initialText(field)}
              className={controlClass("text-end text-xl font-semibold")}
            />
          </span>
          <span className="text-soft">{unit}</span>
        </span>
      </div>
      <FieldErrors field={field} />
    </div>
  );
}
