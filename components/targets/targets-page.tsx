import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/reviews/form-action-type";
import { OfficeTabs } from "@/components/shell/office-tabs";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkChips } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { RuleNote } from "@/components/ui/rule-note";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { choiceOf } from "@/lib/targets/form-input";
import type { listTargetChoices, TargetLine } from "@/lib/targets/queries/list-target-lines";
import { sumOfParts } from "@/lib/targets/rules";
import { AddTarget } from "./add-target";
import { scopes } from "./scopes";
import { TargetTable } from "./target-table";

type Choices = Awaited<ReturnType<typeof listTargetChoices>>;
type Props = {
  lines: TargetLine[];
  choices: Choices;
  year: number;
  thisYear: number;
  done: "saved" | "removed" | null;
  actions: { set: FormAction; remove: FormAction };
};

/** The targets of a year: the whole and its parts side by side, each with what is done of it. */
export function TargetsPage({ lines, choices, year, thisYear, done, actions }: Props): ReactNode {
  const t = useTranslations("targets");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const years = useYears(year, thisYear);
  return (
    <div className="flex flex-col gap-9">
      <PageHeading
        title={t("title")}
        lead={<Parts lines={lines} />}
        actions={
          <div className="flex flex-wrap items-center gap-4">
            <LinkChips label={t("year")} chips={years} />
            {lines.length > 0 && (
              <a
                href={localePath(locale, `/office/targets/csv?year=${year}`)}
                className="inline-flex min-h-target items-center text-teal no-underline hover:underline print:hidden"
              >
                {totals("csv")}
              </a>
            )}
          </div>
        }
      />
      <OfficeTabs of="plan" current="targets" />
      {done && (
        <Notice tone="success" live>
          {t(done)}
        </Notice>
      )}
      {lines.length === 0 && <EmptyState title={t("none")} lead={t("noneLead")} />}
      {scopes.map((scope) => {
        const ofScope = lines.filter((line) => line.scope === scope);
        return (
          ofScope.length > 0 && (
            <Section key={scope} title={t(`groups.${scope}`)}>
              <TargetTable
                lines={ofScope}
                caption={t(`groups.${scope}`)}
                actions={actions}
                reachesAll={choices.programme}
              />
            </Section>
          )
        );
      })}
      <RuleNote label={t("title")}>{t("rule")}</RuleNote>
      <ConfirmDetails label={t("add")} tone="primary" open={lines.length === 0}>
        <AddTarget action={actions.set} year={year} choices={useChoices(choices)} />
      </ConfirmDetails>
    </div>
  );
}

function useYears(year: number, thisYear: number) {
  const locale = useLocale();
  const first = Math.min(year, thisYear - 2);
  return Array.from({ length: Math.max(year, thisYear + 1) - first + 1 }, (_, place) => first + place).map((each) => ({
    href: localePath(locale, `/office/targets?year=${each}`),
    label: String(each),
    current: each === year,
  }));
}

/** The parts against the whole, in one sentence. */
function Parts({ lines }: { lines: TargetLine[] }): ReactNode {
  const t = useTranslations("targets");
  const format = useFormatter();
  const parts = sumOfParts(lines);
  const whole = lines.find((line) => line.scope === "programme" && line.measure === "events")?.figure;
  if (parts === 0) return null;
  const sum = format.number(parts);
  if (whole === undefined) return t("partsNoWhole", { sum });
  const count = format.number(Math.abs(whole - parts));
  const difference =
    parts === whole ? t("partsEqual") : parts < whole ? t("partsLess", { count }) : t("partsMore", { count });
  return t("parts", { sum, whole: format.number(whole), difference });
}

function useChoices(choices: Choices) {
  const t = useTranslations("targets");
  const locale = useLocale();
  const groups = (["unit", "audience_group", "campaign"] as const)
    .filter((scope) => choices[scope].length > 0)
    .map((scope) => ({
      label: t(`scopes.${scope}`),
      choices: choices[scope].map((entry) => ({ value: choiceOf(scope, entry.id), label: namedIn(locale, entry) })),
    }));
  const programme = { value: choiceOf("programme", ""), label: t("programme") };
  return choices.programme ? [programme, ...groups] : groups;
}
