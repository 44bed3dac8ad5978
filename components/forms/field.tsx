import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { useErrorText } from "./error-text";
import type { FieldProps, FormField } from "./form-field";

/** Label, hint, control and error, in this order. */
export function Field({
  field,
  label,
  hint,
  required,
  children,
  counter,
}: FieldProps & { children: ReactNode; counter?: ReactNode }): ReactNode {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={field.id} className="font-medium">
        {label}
        <OptionalMark required={required ?? field.required} />
      </label>
      <FieldHint field={field} hint={hint} />
      {children}
      {counter}
      <FieldErrors field={field} />
    </div>
  );
}

/** Most fields are required; those that are not say so. */
export function OptionalMark({ required }: { required?: boolean }): ReactNode {
  const t = useTranslations("common");
  if (required) return null;
  return <span className="ms-2 text-sm font-normal text-soft">{t("optional")}</span>;
}

export function FieldHint({ field, hint }: { field: FormField; hint?: ReactNode }): ReactNode {
  if (!hint) return null;
  return (
    <p id={field.descriptionId} className="max-w-text text-sm text-soft">
      {hint}
    </p>
  );
}

export function FieldErrors({ field }: { field: FormField }): ReactNode {
  const errorText = useErrorText();
  if (!field.errors?.length) return null;
  return (
    <p id={field.errorId} className="flex gap-1.5 font-medium text-danger">
      <Icon name="warning" className="mt-0.5 size-5" />
      <span>{[...new Set(field.errors)].map(errorText).join(" ")}</span>
    </p>
  );
}
