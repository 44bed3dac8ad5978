import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Badge } from "@/components/ui/badge";
import { dateText } from "@/lib/time/format";
import type { Milestone } from "@/lib/venues/queries";
import { MilestoneChangeForm, type MilestoneChoices } from "./milestone-form";

/** What became of a venue, newest first; with `actions` each can be set right or taken away. */
export function MilestoneList({
  milestones,
  choices,
  actions,
}: {
  milestones: Milestone[];
  choices: MilestoneChoices;
  actions: Record<"change" | "remove", FormAction> | null;
}): ReactNode {
  const t = useTranslations("venues");
  const locale = useLocale();
  if (milestones.length === 0) return <p className="text-soft">{t("milestones.none")}</p>;
  return (
    <ol className="flex flex-col">
      {milestones.map(({ id, version, step, level, happenedOn, note }) => {
        const name = `${dateText(happenedOn, locale)} ${t(`steps.${step}`)}`;
        return (
          <li key={id} className="flex flex-col gap-1 border-b border-line py-3">
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className="text-soft">{dateText(happenedOn, locale)}</span>
              <span className="font-semibold">{t(`steps.${step}`)}</span>
              {level && <Badge tone="teal">{t(`levels.${level}`)}</Badge>}
            </p>
            {note && <p className="max-w-text">{note}</p>}
            {actions && (
              <div className="flex flex-wrap items-start gap-x-6">
                <MilestoneChangeForm
                  action={actions.change}
                  milestone={{ id, version, step, level, happenedOn, note }}
                  choices={choices}
                  label={t("milestones.changeOne", { name })}
                />
                <details className="print:hidden">
                  <summary
                    aria-label={t("milestones.removeOne", { name })}
                    className="inline-flex min-h-target items-center text-danger hover:underline"
                  >
                    {t("milestones.remove")}
                  </summary>
                  <div className="flex flex-col gap-3 py-3">
                    <p>{t("milestones.removeAsk", { name })}</p>
                    <ActionButton action={actions.remove} values={{ id, version }} tone="danger">
                      {t("milestones.remove")}
                    </ActionButton>
                  </div>
                </details>
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
