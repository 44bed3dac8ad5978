import { audienceGroups } from "@/db/schema";
import { orderedList } from "@/lib/lists/ordered-list";

const list = orderedList(audienceGroups, "audience_group");

/** The audience groups (人群) in use, in their order. Public. */
export const listAudienceGroups = list.listActive;
/** The same with those retired, for the administrator and for names of the past. */
export const listAllAudienceGroups = list.listAll;
