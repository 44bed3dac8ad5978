import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { RuleNote } from "@/components/ui/rule-note";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { dateText } from "@/lib/time/format";
import type { ListedMilestone } from "@/lib/venues/queries/list-milestones";
import { countedVenues } from "@/lib/venues/rules";

/** What became of venues in the time asked for, under the figure it adds up to: the one a report says. */
export function MilestoneTable({ milestones }: { milestones: ListedMilestone[] }): ReactNode {
  const t = useTranslations("venues");
  const locale = useLocale();
  const nothing = <span className="text-faint">–</span>;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4">
        <p className="text-lg font-semibold">{t("milestones.counted", { count: countedVenues(milestones) })}</p>
        <RuleNote label={t("milestones.title")}>{t("milestones.rule")}</RuleNote>
      </div>
      <DataTable
        caption={t("milestones.title")}
        rows={milestones}
        rowKey={(milestone) => milestone.id}
        empty={<EmptyState title={t("milestones.noneFound")} lead={t("milestones.noneFoundLead")} />}
        columns={[
          {
            key: "venue",
            header: t("one"),
            primary: true,
            cell: ({ venue }) => (
              <a
                href={localePath(locale, `/office/venues/${venue.id}`)}
                className="inline-flex min-h-target items-center text-teal"
              >
                {namedIn(locale, venue)}
              </a>
            ),
          },
          { key: "day", header: t("milestones.happenedOn"), cell: ({ happenedOn }) => dateText(happenedOn, locale) },
          { key: "kind", header: t("fields.kindId"), cell: ({ kind }) => (kind ? namedIn(locale, kind) : nothing) },
          { key: "step", header: t("milestones.step"), cell: ({ step }) => t(`steps.${step}`) },
          {
            key: "level",
            header: t("milestones.level"),
            cell: ({ level }) => (level ? t(`levels.${level}`) : nothing),
          },
          { key: "note", header: t("milestones.note"), cell: ({ note }) => note || nothing },
        ]}
      />
    </div>
  );
}
