import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/reviews/form-action-type";
import { OfficeTabs } from "@/components/shell/office-tabs";
import { ButtonLink } from "@/components/ui/button";
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
import { monthIds } from "@/lib/targets/months";
import type { TargetChange } from "@/lib/targets/queries/list-target-changes";
import type { listTargetChoices, TargetLine } from "@/lib/targets/queries/list-target-lines";
import type { Profile } from "@/lib/targets/rules";
import { monthText } from "@/lib/time/format";
import { AddTarget } from "./add-target";
import { PartsSum } from "./parts-sum";
import { profileRules } from "./profile-rule";
import { scopes } from "./scopes";
import { TargetHistory } from "./target-history";
import { TargetTable } from "./target-table";

type Choices = Awaited<ReturnType<typeof listTargetChoices>>;
type Props = {
  lines: TargetLine[];
  profile: Profile;
  changes: TargetChange[];
  choices: Choices;
  year: number;
  thisYear: number;
  done: "saved" | "removed" | "split" | null;
  actions: { set: FormAction; remove: FormAction };
};

const doneWords = { saved: "saved", removed: "removed", split: "splitSaved" } as const;

/** The targets of a year: the whole and its parts side by side, each with what is done of it. */
export function TargetsPage({ lines, profile, changes, choices, year, thisYear, done, actions }: Props): ReactNode {
  const t = useTranslations("targets");
  const totals = useTranslations("totals");
  const rules = useTranslations("rules");
  const locale = useLocale();
  const years = useYears(year, thisYear);
  return (
    <div className="flex flex-col gap-9">
      <PageHeading
        title={t("title")}
        actions={
          <div className="flex flex-wrap items-center gap-4">
            <LinkChips label={t("year")} chips={years} />
            <ButtonLink href={localePath(locale, `/office/targets/split?year=${year}`)}>{t("split")}</ButtonLink>
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
          {t(doneWords[done])}
        </Notice>
      )}
      {lines.length === 0 && <EmptyState title={t("none")} lead={t("noneLead")} />}
      {scopes.map((scope) => {
        const ofScope = lines.filter((line) => line.scope === scope);
        return (
          ofScope.length > 0 && (
            <Section
              key={scope}
              title={t(`groups.${scope}`)}
              lead={
                scope !== "programme" &&
                choices.programme && (
                  <>
                    <PartsSum lines={lines} scope={scope} />
                    {scope === "campaign" && t("partsCampaigns")}
                  </>
                )
              }
            >
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
      <RuleNote label={t("title")}>
        <ul className="flex list-disc flex-col gap-1 ps-5">
          <li>{t("rule")}</li>
          <li>{rules(profileRules[profile.from])}</li>
          <li>{rules("forecast")}</li>
          <li>{rules("needed")}</li>
          <li>{t("ruleAttendance")}</li>
        </ul>
      </RuleNote>
      {changes.length > 0 && <TargetHistory changes={changes} />}
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

function useChoices(choices: Choices) {
  const t = useTranslations("targets");
  const locale = useLocale();
  const groups = (["unit", "audience_group", "campaign"] as const)
    .filter((scope) => choices[scope].length > 0)
    .map((scope) => ({
      label: t(`scopes.${scope}`),
      choices: choices[scope].map((entry) => ({ value: choiceOf(scope, entry.id), label: namedIn(locale, entry) })),
    }));
  if (!choices.programme) return groups;
  const months = monthIds.map((id) => ({ value: choiceOf("month", id), label: monthText(Number(id), locale) }));
  const programme = { value: choiceOf("programme", ""), label: t("programme") };
  return [programme, ...groups, { label: t("scopes.month"), choices: months }];
}
