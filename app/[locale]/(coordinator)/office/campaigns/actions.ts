"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { createEdition, deleteEdition } from "@/lib/campaigns/editions";
import { asLastYear, campaignChange, campaignPlan, newCampaign, newEdition, oneEdition } from "@/lib/campaigns/input";
import {
  changeCampaign,
  createCampaign,
  restoreCampaign,
  retireCampaign,
  stepCampaign,
} from "@/lib/campaigns/mutations";
import { planAsLastYear } from "@/lib/campaigns/mutations/plan-as-last-year";
import { savePlan } from "@/lib/campaigns/mutations/save-plan";
import { entryStep, oneEntry } from "@/lib/lists/input";

const permission = "ledgers.manage";
const here = "/office/campaigns";

/** Adds a campaign. */
export const createCampaignAction = formAction({
  permission,
  schema: newCampaign,
  run: createCampaign,
  goTo: ({ id }) => pathHere(`${here}/${id}?done=created`),
});

/** Changes a campaign, also whether it counts. */
export const changeCampaignAction = formAction({
  permission,
  schema: campaignChange,
  run: changeCampaign,
  row: ({ id }) => ({ kind: "campaign", id }),
  goTo: (_, { id }) => pathHere(`${here}/${id}?done=changed`),
});

/** Sets the period and goal of a year. */
export const savePlanAction = formAction({
  permission,
  schema: campaignPlan,
  run: savePlan,
  row: ({ campaignId }) => ({ kind: "campaign", id: campaignId }),
  goTo: (_, { campaignId, year }) => pathHere(`${here}/${campaignId}?year=${year}&done=changed`),
});

/** Plans a year as the one before: one campaign or all. */
export const planAsLastYearAction = formAction({
  permission,
  schema: asLastYear,
  run: planAsLastYear,
  goTo: ({ plans, editions }, { campaignId, year }) =>
    pathHere(
      `${here}${campaignId ? `/${campaignId}` : ""}?year=${year}&done=repeated&plans=${plans}&editions=${editions}`,
    ),
});

/** Adds an edition to a campaign. */
export const createEditionAction = formAction({
  permission,
  schema: newEdition,
  run: createEdition,
  goTo: (_, { campaignId, year }) => pathHere(`${here}/${campaignId}?year=${year}&done=created`),
});

/** Takes away an edition without events. */
export const deleteEditionAction = formAction({
  permission,
  schema: oneEdition,
  run: deleteEdition,
  goTo: ({ campaignId, year }) => pathHere(`${here}/${campaignId}?year=${year}&done=deleted`),
});

/** Moves a campaign one place. */
export const stepCampaignAction = formAction({
  permission,
  schema: entryStep,
  run: stepCampaign,
  goTo: (_, { id }) => pathHere(`${here}/${id}`),
});

/** Takes a campaign out of the choices. */
export const retireCampaignAction = formAction({
  permission,
  schema: oneEntry,
  run: retireCampaign,
  goTo: (_, { id }) => pathHere(`${here}/${id}?done=retired`),
});

/** Puts a campaign back among the choices. */
export const restoreCampaignAction = formAction({
  permission,
  schema: oneEntry,
  run: restoreCampaign,
  goTo: (_, { id }) => pathHere(`${here}/${id}?done=restored`),
});
