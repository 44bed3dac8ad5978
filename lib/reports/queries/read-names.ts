import { database } from "@/db/connection";
import { audienceGroups, campaigns, eventKinds, grantProgrammes, venueKinds } from "@/db/schema";

type Entry = { id: string; name: string; retiredAt: Date | null };
export type Lists = "campaign" | "group" | "kind" | "venueKind" | "grantProgramme";

/** The ids behind the names a template uses, and the measure words of the kinds of venues. */
export type Names = {
  idOf: (list: Lists, name: string) => string | null;
  measureWordOf: (venueKindId: string) => string;
};

/** Reads the lists a template names things by. What is in use comes before what was retired under the same name. */
export async function readNames(): Promise<Names> {
  const [campaign, group, kind, venueKind, grantProgramme] = await Promise.all([
    database().select().from(campaigns),
    database().select().from(audienceGroups),
    database().select().from(eventKinds),
    database().select().from(venueKinds),
    database().select().from(grantProgrammes),
  ]);
  const lists: Record<Lists, Map<string, string>> = {
    campaign: idsByName(campaign),
    group: idsByName(group),
    kind: idsByName(kind),
    venueKind: idsByName(venueKind),
    grantProgramme: idsByName(grantProgramme),
  };
  const words = new Map(venueKind.map((each) => [each.id, each.measureWord]));
  return {
    idOf: (list, name) => lists[list].get(name) ?? null,
    measureWordOf: (id) => words.get(id) ?? "个",
  };
}

function idsByName(entries: readonly Entry[]): Map<string, string> {
  const inOrder = entries.toSorted((one, other) => Number(one.retiredAt === null) - Number(other.retiredAt === null));
  return new Map(inOrder.map(({ name, id }) => [name, id]));
}
