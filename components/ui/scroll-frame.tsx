import type { ReactNode } from "react";

// Spread, because a scrolling frame must take the keyboard although it is no control (WCAG 2.1.1).
const focusable = { tabIndex: 0 };

/** Lets something wide scroll sideways in its own frame, with the keyboard too. */
export function ScrollFrame({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <section {...focusable} aria-label={label} className="relative overflow-x-auto">
      {children}
    </section>
  );
}
