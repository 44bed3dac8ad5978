import { asc } from "drizzle-orm";
import { database } from "@/db/connection";
import { audienceWords } from "@/db/schema";
import { listAudienceGroups } from "@/lib/audience-groups/queries";
import { defaultWords } from "../audience-words";
import type { AudienceWord } from "../values/audiences";

/** The words for audience groups: those every office writes, then the programme's own, which decide over them. */
export async function listAudienceWords(): Promise<AudienceWord[]> {
  const [groups, own] = await Promise.all([
    listAudienceGroups(),
    database().select().from(audienceWords).orderBy(asc(audienceWords.word)),
  ]);
  const words = new Map<string, string>();
  for (const [part, spoken] of Object.entries(defaultWords)) {
    const group = groups.find(({ name }) => name.includes(part));
    for (const word of group ? spoken : []) words.set(word, group?.id ?? "");
  }
  for (const { word, groupId } of own) words.set(word, groupId);
  return [...words].map(([word, groupId]) => ({ word, groupId }));
}
