import { useFormatter } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** A figure that opens the list of its events. Nothing behind it: nothing to open; no average of nothing: a dash. */
export function CellFigure({
  value,
  href,
  onColour = false,
}: {
  value: number | null;
  href?: string | undefined;
  /** It stands on the colour of a heat table, which decides what can be read on it. */
  onColour?: boolean;
}): ReactNode {
  const format = useFormatter();
  if (value === null || value === 0) return <span className="text-faint">{value === null ? "–" : "0"}</span>;
  const text = format.number(value, { maximumFractionDigits: 1 });
  if (!href) return text;
  return (
    <a
      href={href}
      className={classNames(
        "inline-flex min-h-6 min-w-6 items-center justify-end no-underline hover:underline elder:min-h-target",
        onColour ? "text-inherit" : "text-teal",
      )}
    >
      {text}
    </a>
  );
}
