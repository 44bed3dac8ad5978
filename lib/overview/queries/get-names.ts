import { asc, eq, inArray, isNull, or } from "drizzle-orm";
import { database } from "@/db/connection";
import { audienceGroups, campaigns, eventKinds, streets, units, venues } from "@/db/schema";

export type Named = { id: string; name: string; nameEn: string | null };

const lists = { campaign: campaigns, kind: eventKinds, group: audienceGroups, street: streets, venue: venues };

/** The entries of a list in its own order: those in use today, and retired ones that figures still name. */
export function listNamed(list: keyof typeof lists, keys: Iterable<string> = []): Promise<Named[]> {
  const table = lists[list] as typeof eventKinds;
  const named = [...keys].filter((key) => key !== "");
  return (
    database()
      .select({ id: table.id, name: table.name, nameEn: table.nameEn })
      .from(table)
      .where(or(isNull(table.retiredAt), named.length > 0 ? inArray(table.id, named) : undefined))
      // Venues stand in no order of their own.
      .orderBy(...(list === "venue" ? [] : [asc(table.position)]), asc(table.id))
  );
}

/** Why the events of a campaign do not count toward the target, by campaign; those that count are absent. */
export async function listNotCounting(): Promise<Map<string, string | null>> {
  const { id, notCountingReason } = campaigns;
  const found = await database().select({ id, notCountingReason }).from(campaigns).where(eq(campaigns.counts, false));
  return new Map(found.map((campaign) => [campaign.id, campaign.notCountingReason]));
}

/** The names of units by their ids, in the order of the ids. */
export async function listUnitNames(ids: readonly string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  const found = await database()
    .select({ id: units.id, name: units.name, nameEn: units.nameEn })
    .from(units)
    .where(inArray(units.id, [...ids]));
  const byId = new Map(found.map((unit) => [unit.id, unit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
