import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { FieldErrors, FieldHint, OptionalMark } from "./field";
import { controlProps, type FieldProps, initialChoices } from "./form-field";
import type { Choice } from "./select-field";

type GroupProps = FieldProps & { choices: Choice[]; columns?: 1 | 2 | 3 };

/** One of few, all in sight. */
export function RadioGroup(props: GroupProps): ReactNode {
  return <ChoiceGroupField {...props} type="radio" />;
}

/** Any of few, all in sight. */
export function CheckboxGroup(props: GroupProps): ReactNode {
  return <ChoiceGroupField {...props} type="checkbox" />;
}

/** A single yes. */
export function CheckboxField(props: FieldProps): ReactNode {
  const { field, label, hint } = props;
  return (
    <div className="flex flex-col gap-1.5">
      <label className={choiceClass}>
        <input
          key={field.key}
          {...controlProps(props)}
          type="checkbox"
          defaultChecked={initialChoices(field).length > 0}
          className={boxClass}
        />
        <span>{label}</span>
      </label>
      <FieldHint field={field} hint={hint} />
      <FieldErrors field={field} />
    </div>
  );
}

const boxClass = "mt-[0.15em] size-5 shrink-0";
const choiceClass =
  "flex min-h-target cursor-pointer items-start gap-3 rounded-md border border-line bg-raised px-4 py-2.5 hover:border-teal has-checked:border-teal has-checked:bg-teal-soft has-disabled:cursor-not-allowed has-disabled:opacity-60";

function ChoiceGroupField(props: GroupProps & { type: "radio" | "checkbox" }): ReactNode {
  const { field, label, hint, choices, type, columns = 1, disabled } = props;
  const initial = initialChoices(field);
  const { "aria-describedby": describedBy, "aria-invalid": invalid } = controlProps(props);
  const required = props.required ?? field.required;
  return (
    <fieldset id={field.id} tabIndex={-1} aria-describedby={describedBy} className="flex flex-col gap-1.5 outline-none">
      <legend className="mb-1.5 font-medium">
        {label}
        <OptionalMark required={required} />
      </legend>
      <FieldHint field={field} hint={hint} />
      <div className={classNames("grid gap-2", columns === 2 && "sm:grid-cols-2", columns === 3 && "sm:grid-cols-3")}>
        {choices.map((choice) => (
          <label key={choice.value} className={choiceClass}>
            <input
              key={field.key}
              type={type}
              name={field.name}
              value={choice.value}
              defaultChecked={initial.includes(choice.value)}
              disabled={disabled || choice.disabled}
              required={type === "radio" ? required : undefined}
              aria-invalid={invalid}
              className={boxClass}
            />
            <span className="flex flex-col">
              {choice.label}
              {choice.hint && <span className="text-sm text-soft">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldErrors field={field} />
    </fieldset>
  );
}
