import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names";

export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";

const tones: Record<ButtonTone, string> = {
  primary: "bg-teal text-on-teal hover:bg-teal-deep",
  secondary: "border border-teal text-teal hover:bg-teal-soft",
  quiet: "text-teal hover:bg-teal-soft",
  danger: "bg-danger text-on-danger hover:bg-danger-deep",
};

/** The look of a button, for `Link` and other elements that must not be wrapped. */
export function buttonClass(tone: ButtonTone = "primary", className?: string): string {
  return classNames(
    "inline-flex min-h-target items-center justify-center gap-2 rounded-md px-5 py-2 text-center leading-heading font-medium no-underline transition-colors",
    "disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60 print:hidden",
    tones[tone],
    className,
  );
}

/** A button; `type="submit"` unless told otherwise would surprise in forms, so it is `button`. */
export function Button({
  tone = "primary",
  className,
  type = "button",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { tone?: ButtonTone }): ReactNode {
  return <button type={type} className={buttonClass(tone, className)} {...rest} />;
}

/** A plain link that looks like a button. */
export function ButtonLink({
  tone = "primary",
  className,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; tone?: ButtonTone }): ReactNode {
  return <a className={buttonClass(tone, className)} {...rest} />;
}
