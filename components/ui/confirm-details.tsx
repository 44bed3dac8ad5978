import type { ReactNode } from "react";
import { type ButtonTone, buttonClass } from "./button";

/** An action that asks first, without a script: the button opens the question below it. */
export function ConfirmDetails({
  label,
  tone = "secondary",
  children,
  open,
  shortcut,
}: {
  label: ReactNode;
  tone?: ButtonTone;
  children: ReactNode;
  /** Start open, for a form that came back with an error. */
  open?: boolean;
  /** The single key that opens it, where the page has shortcuts. */
  shortcut?: string;
}): ReactNode {
  return (
    <details className="group max-w-form print:hidden" open={open}>
      <summary
        data-shortcut={shortcut}
        className={buttonClass(tone, "list-none group-open:rounded-b-none [&::-webkit-details-marker]:hidden")}
      >
        {label}
      </summary>
      <div className="flex flex-col gap-4 rounded-lg rounded-ss-none border border-line bg-raised p-5">{children}</div>
    </details>
  );
}
