import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { RuleNote } from "./rule-note";

/** One number that matters: its name, the number with its unit, where it leads, and its rule. */
export function Figure({
  label,
  value,
  unit,
  href,
  note,
  rule,
  size = "medium",
}: {
  label: string;
  value: ReactNode;
  unit?: ReactNode;
  /** The list of events behind it. */
  href?: string;
  note?: ReactNode;
  rule?: ReactNode;
  size?: "medium" | "large";
}): ReactNode {
  const number = (
    <>
      <span
        className={classNames("leading-none font-semibold", size === "large" ? "text-4xl md:text-5xl" : "text-3xl")}
      >
        {value}
      </span>
      {unit && <span className="ms-1.5 text-base font-normal text-soft">{unit}</span>}
    </>
  );
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-soft">{label}</p>
      <p>
        {href ? (
          <a
            href={href}
            className="inline-flex min-h-target items-baseline text-teal no-underline decoration-1 hover:underline"
          >
            {number}
          </a>
        ) : (
          <span className="inline-flex min-h-target items-baseline">{number}</span>
        )}
      </p>
      {note && <p className="text-sm text-soft">{note}</p>}
      {rule && <RuleNote label={label}>{rule}</RuleNote>}
    </div>
  );
}
