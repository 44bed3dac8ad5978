import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { controlClass } from "@/components/ui/control-class";
import { Field } from "./field";
import { controlProps, type FieldProps, initialText } from "./form-field";

export type Choice = { value: string; label: string; hint?: string; disabled?: boolean };
export type ChoiceGroup = { label: string; choices: Choice[] };

/** One of many. `empty` are the words of the empty choice; `false` leaves it out. */
export function SelectField(
  props: FieldProps & { choices: (Choice | ChoiceGroup)[]; empty?: string | false },
): ReactNode {
  const { field, choices, empty } = props;
  const t = useTranslations("common");
  const initial = initialText(field) ?? "";
  return (
    <Field {...props}>
      <select
        // A new first value needs a new element: React sets `defaultValue` of a select only once.
        key={`${field.key}:${initial}`}
        {...controlProps(props)}
        defaultValue={initial}
        className={controlClass("sm:max-w-96")}
      >
        {empty !== false && <option value="">{empty ?? t("choose")}</option>}
        {choices.map((entry) =>
          "choices" in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.choices.map(option)}
            </optgroup>
          ) : (
            option(entry)
          ),
        )}
      </select>
    </Field>
  );
}

function option({ value, label, disabled }: Choice): ReactNode {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
