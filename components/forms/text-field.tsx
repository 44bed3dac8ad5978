import type { InputHTMLAttributes, ReactNode } from "react";
import { controlClass } from "@/components/ui/control-class";
import { Field } from "./field";
import { controlProps, type FieldProps, initialText } from "./form-field";

const widths = { full: "", medium: "sm:max-w-80", short: "max-w-44" };

type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "tel" | "url" | "password" | "search";
  width?: keyof typeof widths;
} & Pick<InputHTMLAttributes<HTMLInputElement>, "autoComplete" | "inputMode" | "placeholder" | "list" | "readOnly">;

/** One line of text. */
export function TextField(props: TextFieldProps): ReactNode {
  const { field, type = "text", width = "full", autoComplete, inputMode, placeholder, list, readOnly } = props;
  return (
    <Field {...props}>
      <input
        key={field.key}
        {...controlProps(props)}
        type={type}
        defaultValue={type === "password" ? undefined : initialText(field)}
        maxLength={type === "password" ? undefined : field.maxLength}
        className={controlClass(widths[width])}
        {...{ autoComplete, inputMode, placeholder, list, readOnly }}
      />
    </Field>
  );
}

/** A day, `YYYY-MM-DD`. */
export function DateField(props: FieldProps & { min?: string; max?: string }): ReactNode {
  return <NativeField {...props} type="date" />;
}

/** A time of day, `HH:MM`. */
export function TimeField(props: FieldProps & { min?: string; max?: string }): ReactNode {
  return <NativeField {...props} type="time" />;
}

function NativeField(props: FieldProps & { type: "date" | "time"; min?: string; max?: string }): ReactNode {
  const { field, type, min, max } = props;
  return (
    <Field {...props}>
      <input
        key={field.key}
        {...controlProps(props)}
        type={type}
        min={min}
        max={max}
        defaultValue={initialText(field)}
        className={controlClass("max-w-52")}
      />
    </Field>
  );
}
