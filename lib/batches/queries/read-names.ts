import { eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/connection";
import { audienceGroups, campaigns, editions, eventKinds, venues } from "@/db/schema";
import type { FieldChange } from "../rules";

export type BatchName = { name: string; nameEn: string | null; edition?: { year: number; number: number } };

/** The names of the kinds, campaigns, editions, venues and groups among what changes, by id; of retired ones too. */
export async function readNames(db: Database, lines: readonly { changes: FieldChange[] }[]) {
  const changes = lines.flatMap((line) => line.changes);
  const ids = (field: FieldChange["field"]) => [
    ...new Set(changes.filter((change) => change.field === field).flatMap(({ from, to }) => [...from, ...to])),
  ];
  const found = await Promise.all([
    namesIn(db, eventKinds, ids("kindId")),
    namesIn(db, venues, ids("venueId")),
    namesIn(db, audienceGroups, ids("groupIds")),
    namesIn(db, campaigns, ids("campaign")),
    editionNames(db, ids("campaign")),
  ]);
  return new Map<string, BatchName>(found.flat().map(({ id, ...named }) => [id, named]));
}

type NamedTable = typeof eventKinds | typeof venues | typeof audienceGroups | typeof campaigns;

async function namesIn(db: Database, table: NamedTable, ids: string[]): Promise<({ id: string } & BatchName)[]> {
  if (ids.length === 0) return [];
  return db.select({ id: table.id, name: table.name, nameEn: table.nameEn }).from(table).where(inArray(table.id, ids));
}

async function editionNames(db: Database, ids: string[]): Promise<({ id: string } & BatchName)[]> {
  if (ids.length === 0) return [];
  const edition = { year: editions.year, number: editions.number };
  return db
    .select({ id: editions.id, name: campaigns.name, nameEn: campaigns.nameEn, edition })
    .from(editions)
    .innerJoin(campaigns, eq(campaigns.id, editions.campaignId))
    .where(inArray(editions.id, ids));
}
