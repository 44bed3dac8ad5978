import { audienceGroups } from "@/db/schema";
import { orderedList } from "@/lib/lists/ordered-list";

const list = orderedList(audienceGroups, "audience_group");

export const createAudienceGroup = list.create;
export const changeAudienceGroup = list.change;
export const retireAudienceGroup = list.retire;
export const restoreAudienceGroup = list.restore;
/** Moves it one place up or down among those in use. */
export const stepAudienceGroup = list.step;
