import { asc } from "drizzle-orm";
import { database } from "@/db/connection";
import { audienceGroups, campaigns, eventKinds, streets } from "@/db/schema";
import type { Named } from "./event-audiences";

export type Choice = Named & { retired: boolean };
export type ScheduleChoices = Record<"group" | "street" | "campaign" | "kind", Choice[]>;

/** Everything the schedule can be narrowed by, in the catalogue's order. */
export async function listScheduleChoices(): Promise<ScheduleChoices> {
  const [group, street, campaign, kind] = await Promise.all(
    [audienceGroups, streets, campaigns, eventKinds].map(listNamed),
  );
  return { group: group ?? [], street: street ?? [], campaign: campaign ?? [], kind: kind ?? [] };
}

type NamedTable = typeof audienceGroups | typeof streets | typeof campaigns | typeof eventKinds;

async function listNamed(table: NamedTable): Promise<Choice[]> {
  const rows = await database()
    .select({ id: table.id, name: table.name, nameEn: table.nameEn, retiredAt: table.retiredAt })
    .from(table)
    .orderBy(asc(table.position), asc(table.id));
  return rows.map(({ retiredAt, ...named }) => ({ ...named, retired: retiredAt !== null }));
}
