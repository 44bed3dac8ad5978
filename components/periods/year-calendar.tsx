import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { localePath } from "@/i18n/path";
import type { PeriodState } from "@/lib/periods/queries";
import { monthsOf } from "@/lib/periods/rules";
import { dateText, monthText } from "@/lib/time/format";
import { localDate } from "@/lib/time/zone";
import { useMonthName } from "./month-name";

type Props = { periods: PeriodState[]; chosen: string | null };

/** The year on top, then each quarter with its three months; every one opens what can be done with it. */
export function YearCalendar({ periods, chosen }: Props): ReactNode {
  const [year, ...parts] = periods;
  const quarters = parts.filter(({ period }) => period.includes("Q"));
  const find = (period: string) => parts.filter((part) => part.period === period);
  if (!year) return null;
  return (
    <ol className="grid grid-cols-3 gap-3 sm:grid-cols-4 sm:gap-x-4 elder:grid-cols-1">
      <li className="col-span-full">
        <Cell state={year} chosen={chosen} wide />
      </li>
      {quarters.map((quarter) => (
        <li key={quarter.period} className="contents">
          <ol className="contents">
            {[quarter, ...monthsOf(quarter.period).flatMap(find)].map((state) => (
              <li key={state.period} className={classNames(state === quarter && "max-sm:col-span-full max-sm:mt-3")}>
                <Cell state={state} chosen={chosen} wide={state === quarter} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Cell({ state, chosen, wide }: { state: PeriodState; chosen: string | null; wide: boolean }): ReactNode {
  const nameOf = useMonthName();
  const locale = useLocale();
  const { period } = state;
  const name = wide ? nameOf(period) : monthText(Number(period.slice(5)), locale);
  return (
    <a
      href={localePath(locale, `/office/periods?year=${period.slice(0, 4)}&period=${period}`)}
      aria-current={period === chosen ? "true" : undefined}
      aria-label={nameOf(period)}
      aria-describedby={`state-${period}`}
      className={classNames(
        "flex h-full flex-col gap-1 rounded-md border px-3 py-3 sm:px-4 text-ink no-underline hover:border-teal",
        state.closing ? "border-line bg-sunken" : "border-edge bg-raised",
        "aria-[current]:border-teal aria-[current]:outline-2 aria-[current]:outline-teal",
      )}
    >
      <span className={classNames(wide ? "font-semibold" : "font-medium")}>{name}</span>
      <span id={`state-${period}`} className="flex flex-col items-start gap-1 text-sm">
        <State state={state} />
      </span>
    </a>
  );
}

function State({ state: { over, closing, figures } }: { state: PeriodState }): ReactNode {
  const t = useTranslations("periods");
  const format = useFormatter();
  const locale = useLocale();
  const open = figures.waiting.events + figures.unreported.events;
  return (
    <>
      {closing ? (
        <Badge tone="success">{t("state.closed")}</Badge>
      ) : (
        <Badge tone={over ? "warn" : "neutral"}>{t(over ? "state.open" : "state.running")}</Badge>
      )}
      <span className="text-soft">
        {closing
          ? t("closedOn", { date: dateText(localDate(closing.closedAt), locale) })
          : t("figures", { approved: format.number(figures.approved.events), open: format.number(open) })}
      </span>
    </>
  );
}
