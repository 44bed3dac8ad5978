import { type ReactNode, useId } from "react";
import { controlClass } from "./control-class";

export type FilterOption = { value: string; label: string; count?: number };

/** A choice among values; the empty first option means "all". */
export function FilterSelect({
  name,
  label,
  all,
  options,
  value,
}: {
  name: string;
  label: string;
  /** Words of the empty option. */
  all?: string;
  options: FilterOption[];
  value?: string;
}): ReactNode {
  return (
    <FilterField label={label}>
      {(id) => (
        <select id={id} name={name} defaultValue={value ?? ""} className={controlClass("sm:w-auto sm:min-w-36")}>
          {all !== undefined && <option value="">{all}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.count === undefined ? option.label : `${option.label} (${option.count})`}
            </option>
          ))}
        </select>
      )}
    </FilterField>
  );
}

/** Free text, a date or a month. */
export function FilterInput({
  name,
  label,
  value,
  type = "search",
  placeholder,
}: {
  name: string;
  label: string;
  value?: string;
  type?: "search" | "date" | "month" | "number";
  placeholder?: string;
}): ReactNode {
  return (
    <FilterField label={label} grow={type === "search"}>
      {(id) => (
        <input
          id={id}
          type={type}
          name={name}
          defaultValue={value}
          placeholder={placeholder}
          className={controlClass(type === "search" ? "sm:min-w-56" : "sm:w-auto")}
        />
      )}
    </FilterField>
  );
}

function FilterField({
  label,
  grow,
  children,
}: {
  label: string;
  grow?: boolean;
  children: (id: string) => ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className={grow ? "col-span-full flex min-w-0 flex-col gap-1 sm:grow" : "flex min-w-0 flex-col gap-1"}>
      <label htmlFor={id} className="text-sm text-soft">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
