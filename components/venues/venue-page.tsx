import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Badge } from "@/components/ui/badge";
import { BackLink } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { getVenue, Milestone } from "@/lib/venues/queries";
import { type MilestoneChoices, NewMilestoneForm } from "./milestone-form";
import { MilestoneList } from "./milestone-list";
import { VenueFacts } from "./venue-facts";

export type VenueActions = Record<
  "retire" | "restore" | "addMilestone" | "changeMilestone" | "removeMilestone",
  FormAction
>;

/** One venue of the register: its facts, what became of it, and for who may, the forms. */
export function VenuePage({
  venue,
  milestones,
  choices,
  notice,
  actions,
}: {
  venue: NonNullable<Awaited<ReturnType<typeof getVenue>>>;
  milestones: Milestone[];
  choices: MilestoneChoices;
  notice: ReactNode;
  actions: VenueActions | null;
}): ReactNode {
  const t = useTranslations("venues");
  const locale = useLocale();
  const { id, retiredAt } = venue;
  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-col gap-4">
        <BackLink href={localePath(locale, "/office/venues")}>{t("title")}</BackLink>
        <PageHeading
          title={namedIn(locale, venue)}
          lead={venue.description}
          eyebrow={retiredAt && <Badge>{t("retired")}</Badge>}
          actions={
            <>
              {actions && <ButtonLink href={localePath(locale, `/office/venues/${id}/edit`)}>{t("change")}</ButtonLink>}
              <ButtonLink tone="secondary" href={localePath(locale, `/venues/${id}`)}>
                {t("publicPage")}
              </ButtonLink>
            </>
          }
        />
        {notice}
      </div>
      <Section title={t("facts")}>
        <VenueFacts venue={venue} />
      </Section>
      <Section title={t("milestones.title")} lead={t("milestones.lead")}>
        <MilestoneList
          milestones={milestones}
          choices={choices}
          actions={actions && { change: actions.changeMilestone, remove: actions.removeMilestone }}
        />
      </Section>
      {actions && (
        <>
          <Section title={t("milestones.addTitle")}>
            <NewMilestoneForm key={milestones.length} action={actions.addMilestone} venueId={id} choices={choices} />
          </Section>
          <Section title={t("state")} lead={t(retiredAt ? "retiredLead" : "retireLead")}>
            <ActionButton action={retiredAt ? actions.restore : actions.retire} values={{ id }}>
              {t(retiredAt ? "restore" : "retire")}
            </ActionButton>
          </Section>
        </>
      )}
    </div>
  );
}
