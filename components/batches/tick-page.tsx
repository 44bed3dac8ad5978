import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localePath } from "@/i18n/path";
import { mostEvents } from "@/lib/batches/input";
import { type DeskFilter, deskListPath } from "@/lib/events/desk-filter";

/** Ticks all lines of this page, or none of them; the same list under another address. */
export function TickPage({
  filter,
  place,
  ticked,
  lines,
}: {
  filter: DeskFilter;
  place: { after?: string; before?: string };
  ticked: string[];
  lines: { id: string; coHosted?: boolean }[];
}): ReactNode {
  const t = useTranslations("batches");
  const locale = useLocale();
  const here = lines.filter(({ coHosted }) => !coHosted).map(({ id }) => id);
  if (here.length === 0) return null;
  const all = here.every((id) => ticked.includes(id));
  const others = ticked.filter((id) => !here.includes(id));
  const next = all ? others : [...others, ...here].slice(0, mostEvents);
  return (
    <a
      href={localePath(locale, deskListPath(filter, place, next))}
      className="inline-flex min-h-target items-center self-start text-teal no-underline hover:underline print:hidden"
    >
      {t(all ? "untickPage" : "tickPage", { count: here.length })}
    </a>
  );
}
