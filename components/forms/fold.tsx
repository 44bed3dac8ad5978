"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";

/**
 * Fields that are seldom needed, behind their name. `step` is a whole part of the form, else it is a few fields of one. Opens when
 * `open` becomes true (something is filled in, or wrong) and never closes by itself under a person's hands.
 */
export function Fold({
  label,
  step = false,
  open = false,
  children,
}: {
  label: ReactNode;
  step?: boolean;
  open?: boolean;
  children: ReactNode;
}): ReactNode {
  const [first] = useState(open);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (open && details.current) details.current.open = true;
  }, [open]);
  return (
    <details
      ref={details}
      open={first || undefined}
      className={classNames("group/fold", step && "border-t border-line pt-3")}
    >
      <summary
        className={classNames(
          "inline-flex min-h-target list-none items-center gap-2.5 hover:text-teal hover:underline [&::-webkit-details-marker]:hidden",
          step ? "text-xl leading-heading font-semibold" : "text-teal",
        )}
      >
        <svg
          viewBox="0 0 12 12"
          className="size-3 shrink-0 transition-transform group-open/fold:rotate-90"
          aria-hidden="true"
        >
          <path d="m4 1 5 5-5 5" className="fill-none stroke-current" strokeWidth="1.8" strokeLinecap="round" />
        </svg>
        {label}
      </summary>
      <div className={classNames("flex flex-col gap-5", step ? "pt-3" : "pt-2")}>{children}</div>
    </details>
  );
}
