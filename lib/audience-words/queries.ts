import { asc, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { audienceGroups, audienceWords } from "@/db/schema";
import type { Access } from "@/lib/access/access";

/** The programme's own words for audience groups, beside those the product knows. */
export function listOwnWords(_access: Access<"ledgers.manage">) {
  return database()
    .select({
      id: audienceWords.id,
      word: audienceWords.word,
      group: { name: audienceGroups.name, nameEn: audienceGroups.nameEn },
    })
    .from(audienceWords)
    .innerJoin(audienceGroups, eq(audienceGroups.id, audienceWords.groupId))
    .orderBy(asc(audienceGroups.position), asc(audienceWords.word));
}
export type OwnWord = Awaited<ReturnType<typeof listOwnWords>>[number];
