import { newId } from "@/db/ids";
import { audienceGroups, campaigns, eventKinds } from "@/db/schema";
import type { Transaction } from "@/db/transaction";

type Names = readonly (readonly [name: string, nameEn: string])[];

// What any district begins with; rows like all others, for the administrator to rename, retire and add to.
const groups: Names = [
  ["青少年", "Youth"],
  ["老年人", "Seniors"],
  ["公职人员", "Civil servants"],
  ["产业工人", "Workers"],
  ["公众", "General public"],
];
const kinds: Names = [
  ["科普讲座", "Lecture"],
  ["科普展览", "Exhibition"],
  ["互动体验", "Hands-on"],
  ["科学家进校园", "Scientists at school"],
  ["科普研学", "Study trip"],
  ["培训", "Training"],
  ["竞赛", "Competition"],
  ["咨询服务", "Advice"],
];
const programmes: Names = [
  ["全国科普日", "National Science Popularisation Day"],
  ["科技活动周", "Science and Technology Week"],
];

/** Fills the lists that events are described by, each only when it is still empty. */
export async function firstLists(tx: Transaction): Promise<void> {
  if ((await tx.select().from(audienceGroups).limit(1)).length === 0)
    await tx.insert(audienceGroups).values(rows(groups));
  if ((await tx.select().from(eventKinds).limit(1)).length === 0) await tx.insert(eventKinds).values(rows(kinds));
  if ((await tx.select().from(campaigns).limit(1)).length === 0) await tx.insert(campaigns).values(rows(programmes));
}

function rows(names: Names) {
  return names.map(([name, nameEn], position) => ({ id: newId(), name, nameEn, position }));
}
