import { asc, eq, inArray, isNull, or } from "drizzle-orm";
import { database } from "@/db/connection";
import { audienceGroups, campaigns, eventKinds, streets, units, venues } from "@/db/schema";
import type { KeptDimension } from "../dimensions";

export type Label = {
  key: string;
  name: string;
  nameEn: string | null;
  mapColumn?: number | null;
  mapRow?: number | null;
};

const lists = { street: streets, group: audienceGroups, kind: eventKinds, campaign: campaigns };
const formats = ["onsite", "online", "hybrid"];

/**
 * The names behind the keys of a dimension. Of short lists all in use, in their order, and retired ones that figures still name;
 * of campaigns, venues and units only those with figures. Formats name themselves.
 */
export function listLabels(dimension: KeptDimension, keys: readonly string[]): Promise<Label[]> {
  const named = keys.filter((key) => key !== "");
  if (dimension === "format") return Promise.resolve(formats.map((key) => ({ key, name: key, nameEn: null })));
  if (dimension === "unit") return namesOf(units, named);
  if (dimension === "venue") return namesOf(venues, named);
  return listEntries(dimension, named);
}

async function namesOf(table: typeof units | typeof venues, keys: string[]): Promise<Label[]> {
  if (keys.length === 0) return [];
  const list = table as typeof venues;
  return database()
    .select({ key: list.id, name: list.name, nameEn: list.nameEn })
    .from(list)
    .where(inArray(list.id, keys))
    .orderBy(asc(list.name), asc(list.id));
}

async function listEntries(dimension: keyof typeof lists, keys: string[]): Promise<Label[]> {
  if (dimension === "street") return listStreets(keys);
  const table = lists[dimension] as typeof eventKinds;
  const seen = keys.length > 0 ? inArray(table.id, keys) : undefined;
  return database()
    .select({ key: table.id, name: table.name, nameEn: table.nameEn })
    .from(table)
    .where(dimension === "campaign" ? (seen ?? eq(table.id, "")) : or(isNull(table.retiredAt), seen))
    .orderBy(asc(table.position), asc(table.id));
}

function listStreets(keys: string[]): Promise<Label[]> {
  const { id, name, nameEn, mapColumn, mapRow } = streets;
  return database()
    .select({ key: id, name, nameEn, mapColumn, mapRow })
    .from(streets)
    .where(or(isNull(streets.retiredAt), keys.length > 0 ? inArray(streets.id, keys) : undefined))
    .orderBy(asc(streets.position), asc(streets.id));
}
