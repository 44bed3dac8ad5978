/** What the field components need of conform's field metadata, without its type parameters. */
export type FormField = {
  key: string | undefined;
  id: string;
  name: string;
  errorId: string;
  descriptionId: string;
  errors: string[] | undefined;
  initialValue: unknown;
  required?: boolean;
  minLength?: number;
  maxLength?: number;
};

/** What every field component takes. */
export type FieldProps = {
  field: FormField;
  label: string;
  hint?: React.ReactNode;
  /** Overrides what the schema says. */
  required?: boolean;
  disabled?: boolean;
};

/** The first value of a field as text, from defaults or from what was typed before an error. */
export function initialText(field: FormField): string | undefined {
  return typeof field.initialValue === "string" ? field.initialValue : undefined;
}

/** The first values of a field with several choices. */
export function initialChoices(field: FormField): string[] {
  const value = field.initialValue;
  if (Array.isArray(value)) return value.filter((each) => typeof each === "string");
  return typeof value === "string" && value !== "" ? [value] : [];
}

/** The attributes of a control: name, id and what describes it to assistive technology. */
export function controlProps({ field, hint, required, disabled }: FieldProps) {
  const invalid = field.errors !== undefined && field.errors.length > 0;
  const describedBy = [hint && field.descriptionId, invalid && field.errorId].filter(Boolean).join(" ");
  return {
    id: field.id,
    name: field.name,
    disabled,
    required: required ?? field.required,
    "aria-invalid": invalid || undefined,
    "aria-describedby": describedBy || undefined,
  };
}
