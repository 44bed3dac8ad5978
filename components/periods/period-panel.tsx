import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { FigureLink } from "@/components/totals/figure-link";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import { figurePath } from "@/lib/figures/input";
import type { Closing, PeriodState } from "@/lib/periods/queries";
import { monthsOf } from "@/lib/periods/rules";
import { readPeriod } from "@/lib/reports/period";
import { momentText } from "@/lib/time/format";
import { useMonthName } from "./month-name";
import { ReopenForm } from "./reopen-form";

type Actions = { close: FormAction; reopen: FormAction };
type Props = { state: PeriodState; mayClose: boolean; actions: Actions };

/** One period: what is still open in it before it is closed, or who closed it and how it is opened again. */
export function PeriodPanel({ state, mayClose, actions }: Props): ReactNode {
  const t = useTranslations("periods");
  const nameOf = useMonthName();
  const { period, over, closing } = state;
  return (
    <Section id="period" title={nameOf(period)}>
      <OpenFigures state={state} />
      {closing ? (
        <Closed {...{ period, closing, mayClose }} action={actions.reopen} />
      ) : !over ? (
        <p className="text-soft">{t("notOver")}</p>
      ) : (
        mayClose && (
          <ConfirmDetails label={t("close", { period: nameOf(period) })} tone="primary">
            <p>{t("closeAsk", { period: nameOf(period) })}</p>
            <ActionButton action={actions.close} values={{ period }} tone="primary">
              {t("closeNow")}
            </ActionButton>
          </ConfirmDetails>
        )
      )}
    </Section>
  );
}

const shown = ["approved", "waiting", "unreported"] as const;

function OpenFigures({ state: { period, figures, closing } }: { state: PeriodState }): ReactNode {
  const t = useTranslations("periods");
  const parts = useTranslations("totals.parts");
  const locale = useLocale();
  const year = Number(period.slice(0, 4));
  const months = monthsOf(period);
  const span = readPeriod(period)?.span;
  const within = months.length === 1 ? { month: Number(period.slice(5)) } : { from: span?.from, until: span?.to };
  const open = figures.waiting.events + figures.unreported.events;
  return (
    <div className="flex flex-col gap-3">
      <dl className="flex flex-wrap gap-x-10 gap-y-2">
        {shown.map((part) => (
          <div key={part} className="flex flex-col">
            <dt className="text-soft">{parts(part)}</dt>
            <dd className="text-xl font-semibold">
              <FigureLink
                value={figures[part].events}
                href={localePath(locale, figurePath({ year, ...within, part }))}
                label={parts(part)}
              />
            </dd>
          </div>
        ))}
      </dl>
      {!closing && (
        <p className={open > 0 ? "font-medium text-accent" : ""}>
          {t(open > 0 ? "stillOpen" : "nothingOpen", { open })}
        </p>
      )}
    </div>
  );
}

type ClosedProps = { period: string; closing: Closing; mayClose: boolean; action: FormAction };

function Closed({ period, closing, mayClose, action }: ClosedProps): ReactNode {
  const t = useTranslations("periods");
  const nameOf = useMonthName();
  const locale = useLocale();
  const own = closing.period === period;
  return (
    <>
      <p>
        {own
          ? t("closedBy", { name: closing.closedBy, time: momentText(closing.closedAt, locale) })
          : t("closedWith", { period: nameOf(closing.period) })}
      </p>
      {mayClose && own && <ReopenForm period={period} action={action} />}
    </>
  );
}
