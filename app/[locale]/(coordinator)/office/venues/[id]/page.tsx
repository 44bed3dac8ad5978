import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { DoneNotice } from "@/components/shell/done-notice";
import { VenuePage } from "@/components/venues/venue-page";
import { requireAccess } from "@/lib/access/session";
import { getVenue, listMilestonesOf } from "@/lib/venues/queries";
import {
  addMilestoneAction,
  changeMilestoneAction,
  removeMilestoneAction,
  restoreVenueAction,
  retireVenueAction,
} from "../actions";
import { milestoneChoices } from "../choices";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("venues"))("one") };
}

const actions = {
  retire: retireVenueAction,
  restore: restoreVenueAction,
  addMilestone: addMilestoneAction,
  changeMilestone: changeMilestoneAction,
  removeMilestone: removeMilestoneAction,
};

export default async function OfficeVenuePage({
  params,
  searchParams,
}: PageProps<"/[locale]/office/venues/[id]">): Promise<ReactNode> {
  const access = await requireAccess("ledgers.manage");
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  const venue = await getVenue(access, id);
  if (!venue) notFound();
  const [milestones, choices] = await Promise.all([listMilestonesOf(id), milestoneChoices()]);
  return (
    <ClientMessages namespaces={["venues"]}>
      <VenuePage
        venue={venue}
        milestones={milestones}
        choices={choices}
        notice={<DoneNotice done={done} />}
        actions={venue.changeable ? actions : null}
      />
    </ClientMessages>
  );
}
