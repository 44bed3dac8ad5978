import { classNames } from "./class-names";

/** The look of inputs, selects and text areas, in forms and filters alike. */
export function controlClass(className?: string): string {
  return classNames(
    "min-h-target w-full rounded-md border border-edge bg-raised px-3 py-2 text-ink placeholder:text-faint",
    "hover:border-teal aria-invalid:border-2 aria-invalid:border-danger disabled:cursor-not-allowed disabled:bg-sunken disabled:text-soft",
    className,
  );
}
