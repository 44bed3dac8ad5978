import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { controlClass } from "@/components/ui/control-class";

export type Option = { value: string; label: string };
type Plain = { name: string; label: string; value?: string | undefined; hint?: string | undefined };

/** A choice in a form whose fields follow from a spreadsheet, not from a schema. */
export function PlainSelect({ name, label, value = "", options, hint }: Plain & { options: Option[] }): ReactNode {
  const t = useTranslations("imports");
  return (
    <Labelled name={name} label={label} hint={hint}>
      <select
        key={value}
        {...{ id: name, name, defaultValue: value }}
        aria-describedby={hint ? `${name}-hint` : undefined}
        className={controlClass("sm:max-w-96")}
      >
        <option value="">{t("leaveOut")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** One line of text in such a form. */
export function PlainText({ name, label, value = "", hint, type = "text" }: Plain & { type?: string }): ReactNode {
  return (
    <Labelled name={name} label={label} hint={hint}>
      <input
        key={value}
        {...{ id: name, name, type, defaultValue: value }}
        aria-describedby={hint ? `${name}-hint` : undefined}
        className={controlClass("sm:max-w-96")}
      />
    </Labelled>
  );
}

function Labelled({ name, label, hint, children }: Plain & { children: ReactNode }): ReactNode {
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="max-w-text text-sm break-words text-soft">
          {hint}
        </p>
      )}
      {children}
    </div>
  );
}
