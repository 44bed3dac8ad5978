import { namedIn } from "@/i18n/named";
import { listAllAudienceGroups } from "@/lib/audience-groups/queries";

/** The audience groups a campaign can be for; the one it has now stays choosable. */
export async function groupChoices(locale: string, now?: string | null) {
  const groups = await listAllAudienceGroups();
  return groups
    .filter((group) => !group.retiredAt || group.id === now)
    .map((group) => ({ value: group.id, label: namedIn(locale, group) }));
}
