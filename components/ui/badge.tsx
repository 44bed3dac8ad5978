import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Tone = "neutral" | "teal" | "accent" | "success" | "warn" | "danger";

const tones: Record<Tone, string> = {
  neutral: "bg-sunken text-soft",
  teal: "bg-teal-soft text-teal",
  accent: "bg-accent-soft text-accent",
  success: "bg-success-soft text-success",
  warn: "bg-warn-soft text-warn",
  danger: "bg-danger-soft text-danger",
};

/** A status in a word. The word says it all; the colour only repeats it. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return (
    <span
      className={classNames(
        "inline-flex items-center rounded-sm px-2 py-0.5 text-sm leading-heading font-medium whitespace-nowrap print:border print:border-edge",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
