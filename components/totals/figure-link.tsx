import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** A figure that opens the list of events behind it. Nothing behind it: nothing to open. */
export function FigureLink({ value, href, label }: { value: number; href: string; label?: string }): ReactNode {
  const format = useFormatter();
  if (value === 0) return <span className="text-faint">0</span>;
  return (
    <a
      href={href}
      aria-label={label && `${label} ${format.number(value)}`}
      className="inline-flex min-h-6 items-center text-teal no-underline hover:underline elder:min-h-target"
    >
      {format.number(value)}
    </a>
  );
}

/** More or fewer than the same period of last year; a dash where there is nothing to compare with. */
export function Change({ value, percent }: { value: number | null; percent?: number }): ReactNode {
  const format = useFormatter();
  const t = useTranslations("totals");
  if (value === null) return <span className="text-faint">{t("nothingBefore")}</span>;
  const sign = value > 0 ? "+" : value < 0 ? "−" : "±";
  const figure =
    percent === undefined ? format.number(Math.abs(value)) : format.number(Math.abs(percent), { style: "percent" });
  return <span className={value < 0 ? "text-accent" : "text-soft"}>{`${sign}${figure}`}</span>;
}
