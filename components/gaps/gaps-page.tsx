import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { SentReminder } from "@/lib/desk-messages/queries/list-reminders";
import { figurePath } from "@/lib/figures/input";
import type { Gaps } from "@/lib/gaps/queries/get-gaps";
import type { Named } from "@/lib/overview/queries/get-names";
import type { Reminding } from "./gap-section";
import { EmptyPlaces, GroupGaps } from "./place-gaps";
import { SentReminders } from "./sent-reminders";
import { UnitGaps } from "./unit-gaps";

type Props = {
  scope: Named;
  gaps: Gaps;
  reminders: SentReminder[];
  reminding: Reminding;
  done: { sent: number; already: number } | null;
};

/** What is missing in a unit and below it: each gap with its list, and one press that reminds who can close it. */
export function GapsPage({ scope, gaps, reminders, reminding, done }: Props): ReactNode {
  const t = useTranslations("gaps");
  const locale = useLocale();
  const { behind, silent, unreported, evidence, groups, streets, unserved, months } = gaps;
  const lists = [behind, silent, unreported, evidence, groups, streets, unserved, months];
  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-col gap-1">
        <BackLink href={localePath(locale, figurePath({ unit: reminding.unit }, "/office"))}>{t("back")}</BackLink>
        <PageHeading eyebrow={namedIn(locale, scope)} title={t("title")} lead={t("lead")} />
      </div>
      {done && (
        <Notice tone={done.sent > 0 ? "success" : "info"} live>
          {[
            done.sent > 0 && t("remind.sent", { count: done.sent }),
            done.already > 0 && t("remind.already", { count: done.already }),
          ]
            .filter(Boolean)
            .join(" ")}
        </Notice>
      )}
      {lists.every((list) => list.length === 0) && <EmptyState title={t("none")} lead={t("noneLead")} />}
      <UnitGaps {...{ gaps, reminding }} />
      <GroupGaps {...{ gaps, reminding }} />
      <EmptyPlaces {...{ gaps, reminding }} />
      <SentReminders reminders={reminders} />
    </div>
  );
}
