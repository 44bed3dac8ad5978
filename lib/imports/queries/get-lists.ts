import type { Access } from "@/lib/access/access";
import { listEditions } from "@/lib/campaigns/queries";
import { listFormChoices } from "@/lib/events/queries/list-form-choices";
import { getOrganisation } from "@/lib/organisation/queries";
import type { Lists } from "../rows/draft";
import { listAudienceWords } from "./list-audience-words";

/** The lists the words of a spreadsheet are looked up in, as far as this person's reach goes. */
export async function getImportLists(access: Access<"events.manage">): Promise<Lists> {
  const year = new Date().getUTCFullYear();
  const [choices, words, editions, { region }] = await Promise.all([
    listFormChoices(access, year),
    listAudienceWords(),
    listEditions({}),
    getOrganisation(),
  ]);
  const { units, kinds, campaigns, streets, venues, groups } = choices;
  return { units, kinds, campaigns, streets, venues, groups, editions, region, words };
}
