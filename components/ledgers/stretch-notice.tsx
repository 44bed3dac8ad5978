import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateText } from "@/lib/time/format";

type Props = { from?: string | undefined; until?: string | undefined; wholeYear: string };

/** Says that only a part of the year is looked at, as a report's address asks for, and leads to all of it. */
export function StretchNotice({ from, until, wholeYear }: Props): ReactNode {
  const t = useTranslations("ledgers");
  const locale = useLocale();
  if (!from && !until) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      <span>
        {t("stretch", {
          from: from ? dateText(from, locale) : t("yearStart"),
          until: until ? dateText(until, locale) : t("yearEnd"),
        })}
      </span>
      <a
        href={wholeYear}
        className="inline-flex min-h-target items-center text-teal no-underline hover:underline print:hidden"
      >
        {t("wholeYear")}
      </a>
    </p>
  );
}
