import type { ReactNode } from "react";

/** The first stop of the keyboard: past the navigation, to `#content`. */
export function SkipLink({ label }: { label: string }): ReactNode {
  return (
    <a href="#content" className="skip-link rounded-md bg-teal px-4 py-2 text-on-teal">
      {label}
    </a>
  );
}
