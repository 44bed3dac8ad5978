"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { createEdition, deleteEdition } from "@/lib/campaigns/editions";
import { campaignChange, newCampaign, newEdition, oneEdition } from "@/lib/campaigns/input";
import {
  changeCampaign,
  createCampaign,
  restoreCampaign,
  retireCampaign,
  stepCampaign,
} from "@/lib/campaigns/mutations";
import { entryStep, oneEntry } from "@/lib/lists/input";

const permission = "catalogue.manage";
const here = "/admin/catalogue/campaigns";

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
  goTo: (_, { id }) => pathHere(`${here}/${id}?done=changed`),
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

/** Adds an edition to a campaign. */
export const createEditionAction = formAction({
  permission,
  schema: newEdition,
  run: createEdition,
  goTo: (_, { campaignId }) => pathHere(`${here}/${campaignId}?done=created`),
});

/** Takes away an edition without events. */
export const deleteEditionAction = formAction({
  permission,
  schema: oneEdition,
  run: deleteEdition,
  goTo: ({ campaignId }) => pathHere(`${here}/${campaignId}?done=deleted`),
});
