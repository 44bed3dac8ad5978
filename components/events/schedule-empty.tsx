import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { localePath } from "@/i18n/path";
import { scheduleAddress, without } from "@/lib/events/schedule-address";
import type { ScheduleFilter } from "@/lib/events/schedule-filter";

/** Nothing found: what to try next. */
export function ScheduleEmpty({ filter }: { filter: ScheduleFilter }): ReactNode {
  const t = useTranslations("schedule");
  const locale = useLocale();
  const narrowed = Object.keys(without(filter, "past")).length > 0;
  const past = { ...without(filter, "when"), past: "1" as const };
  return (
    <EmptyState
      title={narrowed ? t("emptyTitle") : t("noneTitle")}
      lead={narrowed ? t("emptyLead") : t("noneLead")}
      action={
        <>
          {narrowed && <ButtonLink href={localePath(locale, "/")}>{t("emptyAll")}</ButtonLink>}
          {!filter.past && (
            <ButtonLink tone="secondary" href={localePath(locale, scheduleAddress(past))}>
              {t("emptyPast")}
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
