import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { percent } from "@/components/charts/scale";
import { Icon } from "@/components/ui/icon";
import { RuleNote } from "@/components/ui/rule-note";
import { localePath } from "@/i18n/path";

/** How the year stands, in one line that leads to its page. */
export function ProgressLine({ year, done, target }: { year: number; done: number; target: number | null }): ReactNode {
  const t = useTranslations("schedule");
  const rules = useTranslations("rules");
  const locale = useLocale();
  const words =
    target === null
      ? t("progressLineOpen", { year: String(year), done })
      : t("progressLine", { year: String(year), done, target });
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <a
        href={localePath(locale, "/progress")}
        className="inline-flex min-h-target items-center gap-3 text-ink no-underline hover:text-teal hover:underline"
      >
        <Icon name="chart" className="size-5 text-teal" />
        <span>{words}</span>
        {target !== null && (
          <svg className="hidden h-2 w-28 shrink-0 sm:block" aria-hidden="true" focusable="false">
            <rect width="100%" height="8" rx="4" className="fill-line" />
            <rect width={percent(done, target)} height="8" rx="4" className="fill-teal" />
          </svg>
        )}
      </a>
      <div className="elder:hidden">
        <RuleNote label={t("toProgress")}>{rules("counting")}</RuleNote>
      </div>
    </div>
  );
}
