"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { controlClass } from "@/components/ui/control-class";
import { Field } from "./field";
import { controlProps, type FieldProps, initialText } from "./form-field";

/** Several lines; with a `max` from the props or the schema it counts, and lets the writer run over rather than cut. */
export function TextareaField(props: FieldProps & { rows?: number; max?: number; placeholder?: string }): ReactNode {
  const { field, rows = 4, placeholder } = props;
  const max = props.max ?? field.maxLength;
  const first = initialText(field) ?? "";
  const [typed, setTyped] = useState<string | undefined>(undefined);
  return (
    <Field {...props} counter={max ? <Counter used={(typed ?? first).length} max={max} /> : undefined}>
      <textarea
        key={field.key}
        {...controlProps(props)}
        rows={rows}
        placeholder={placeholder}
        defaultValue={first}
        onInput={(event) => setTyped(event.currentTarget.value)}
        className={controlClass("leading-body")}
      />
    </Field>
  );
}

function Counter({ used, max }: { used: number; max: number }): ReactNode {
  const t = useTranslations("common");
  return (
    <p className={used > max ? "text-end text-sm font-semibold text-danger" : "text-end text-sm text-soft"}>
      {t("characters", { used, max })}
    </p>
  );
}
