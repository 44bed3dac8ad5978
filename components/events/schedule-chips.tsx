import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkChips, LinkTabs } from "@/components/ui/link-tabs";
import { localePath } from "@/i18n/path";
import { scheduleAddress, without } from "@/lib/events/schedule-address";
import { choiceNames, type ScheduleFilter, whens } from "@/lib/events/schedule-filter";
import { dayText } from "@/lib/time/format";
import type { ScheduleOptions } from "./schedule-options";

/** Coming or past, the rest of the filter staying. */
export function ScheduleViews({ filter }: { filter: ScheduleFilter }): ReactNode {
  const t = useTranslations("schedule");
  const locale = useLocale();
  const kept = without(filter, "past", "when");
  const href = (asked: ScheduleFilter) => localePath(locale, scheduleAddress(asked));
  const tabs = [
    { href: href(kept), label: t("coming"), current: !filter.past },
    { href: href({ ...kept, past: "1" }), label: t("past"), current: filter.past !== undefined },
  ];
  return <LinkTabs label={t("views")} tabs={tabs} />;
}

/** Today, this weekend, this month: one touch each. */
export function WhenChips({ filter }: { filter: ScheduleFilter }): ReactNode {
  const t = useTranslations("schedule");
  const locale = useLocale();
  const kept = without(filter, "when", "from", "to");
  const picked = filter.from !== undefined || filter.to !== undefined;
  const chips = [
    { href: scheduleAddress(kept), label: t("anyTime"), current: !filter.when && !picked },
    ...whens.map((when) => ({
      href: scheduleAddress({ ...kept, when }),
      label: t(when),
      current: !picked && filter.when === when,
    })),
  ];
  return (
    <LinkChips label={t("when")} chips={chips.map((chip) => ({ ...chip, href: localePath(locale, chip.href) }))} />
  );
}

/** What is chosen, each with a link that takes it away. */
export function ChosenFilters({ filter, options }: { filter: ScheduleFilter; options: ScheduleOptions }): ReactNode {
  const t = useTranslations("schedule");
  const locale = useLocale();
  const href = (asked: ScheduleFilter) => localePath(locale, scheduleAddress(asked));
  const chosen = choiceNames.flatMap((name) => {
    const option = options[name].find((each) => each.value === filter[name]);
    return option ? [{ label: option.label, href: href(without(filter, name)) }] : [];
  });
  if (filter.q) chosen.push({ label: filter.q, href: href(without(filter, "q")) });
  const days = useDays(filter);
  if (days) chosen.push({ label: days, href: href(without(filter, "from", "to")) });
  if (chosen.length === 0) return null;
  return (
    <ul aria-label={t("chosen")} className="flex flex-wrap items-center gap-2 print:hidden">
      {chosen.map((one) => (
        <li key={one.href}>
          <a
            href={one.href}
            className="inline-flex min-h-target items-center gap-2 rounded-full bg-teal-soft px-4 text-teal no-underline hover:underline"
          >
            <span className="sr-only">{t("remove", { label: one.label })}</span>
            <span aria-hidden="true">{one.label}</span>
            <span aria-hidden="true">✕</span>
          </a>
        </li>
      ))}
      <li>
        <a
          href={href(filter.past ? { past: "1" } : {})}
          className="inline-flex min-h-target items-center px-2 text-teal hover:underline"
        >
          {t("clear")}
        </a>
      </li>
    </ul>
  );
}

function useDays({ from, to }: ScheduleFilter): string | null {
  const t = useTranslations("schedule");
  const locale = useLocale();
  if (from && to) return t("between", { from: dayText(from, locale), to: dayText(to, locale) });
  if (from) return t("since", { from: dayText(from, locale) });
  return to ? t("until", { to: dayText(to, locale) }) : null;
}
