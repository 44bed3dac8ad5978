import { asc, eq } from "drizzle-orm";
import { type Database, database } from "@/db/connection";
import { campaigns, eventKinds, returnForms } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { defaultName, defaultRows } from "../default-rows";
import { formRows, isApplicable, type ReturnForm, type ReturnPart, type ReturnRow, returnParts } from "../form";

/** The form of a data year as the office keeps it, or the one an installation starts from. */
export function getForm(_access: Access<"reports.manage">, year: number): Promise<ReturnForm> {
  return readForm(database(), year);
}

/** The same for whoever has proved otherwise that they may see figures. */
export async function readForm(tx: Database, year: number): Promise<ReturnForm> {
  const [kept] = await tx.select().from(returnForms).where(eq(returnForms.year, year));
  if (kept) {
    const { name, tableCode, confirmed, version } = kept;
    return { year, name, tableCode, confirmed, version, ...formRows.parse(kept.rows) };
  }
  const lists = await readLists(tx);
  return { year, name: defaultName, tableCode: "", confirmed: false, version: 0, ...defaultRows(lists) };
}

/** The kinds and campaigns that rows are mapped to, the retired ones too: a past year has events of theirs. */
export function listMappable(_access: Access<"reports.manage">) {
  return readLists(database());
}
export type Mappable = Awaited<ReturnType<typeof listMappable>>;

async function readLists(tx: Database) {
  const [kinds, listed] = await Promise.all([
    tx.select().from(eventKinds).orderBy(asc(eventKinds.position), asc(eventKinds.id)),
    tx.select().from(campaigns).orderBy(asc(campaigns.position), asc(campaigns.id)),
  ]);
  return { kinds, campaigns: listed };
}

export type NamedFigure = { year: number; row: ReturnRow; part: ReturnPart };

/** The figure that an address names as "year.row.part"; null when no form has it. */
export async function findFigure(named: string): Promise<NamedFigure | null> {
  const [year, id, said] = named.split(".");
  const part = returnParts.find((each) => each === said);
  const row = (await readForm(database(), Number(year))).rows.find((each) => each.id === id);
  return row && part && isApplicable(row) ? { year: Number(year), row, part } : null;
}
