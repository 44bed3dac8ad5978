import { newId } from "@/db/ids";
import { audienceGroups, campaigns, eventKinds, venueKinds } from "@/db/schema";
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

// With the measure word reports count them by.
const places: readonly (readonly [name: string, nameEn: string, measureWord: string])[] = [
  ["科普教育基地", "Science education base", "家"],
  ["科普画廊", "Science gallery", "处"],
  ["科普场馆", "Science hall", "处"],
  ["科普E站", "Science e-station", "个"],
  ["社区科普活动室", "Community science room", "个"],
];

/** Fills the lists that events and venues are described by, each only when it is still empty. */
export async function firstLists(tx: Transaction): Promise<void> {
  if ((await tx.select().from(audienceGroups).limit(1)).length === 0)
    await tx.insert(audienceGroups).values(rows(groups));
  if ((await tx.select().from(eventKinds).limit(1)).length === 0) await tx.insert(eventKinds).values(rows(kinds));
  if ((await tx.select().from(campaigns).limit(1)).length === 0) await tx.insert(campaigns).values(rows(programmes));
  if ((await tx.select().from(venueKinds).limit(1)).length === 0) {
    const measured = places.map(([name, nameEn, measureWord], position) => {
      return { id: newId(), name, nameEn, measureWord, position };
    });
    await tx.insert(venueKinds).values(measured);
  }
}

function rows(names: Names) {
  return names.map(([name, nameEn], position) => ({ id: newId(), name, nameEn, position }));
}
