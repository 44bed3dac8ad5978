import { database } from "@/db/connection";
import { importMappings, imports } from "@/db/schema";
import { transaction } from "@/db/transaction";
import type { MapImportInput } from "@/lib/imports/input";
import { mapImport } from "@/lib/imports/mutations/map-import";
import { openImport } from "@/lib/imports/mutations/open-import";
import { getImport } from "@/lib/imports/queries/get-import";
import { judgeImport } from "@/lib/imports/queries/judge-import";
import type { Draft } from "@/lib/imports/rows/draft";
import type { Verdict } from "@/lib/imports/rows/verdicts";
import { accessOf } from "./programme";
import { type RawSheet, rawWorkbook } from "./raw-workbook";

/** A file as an office sends it, what is said of it as a whole, and what is to come of it, line by line. */
export type Awkward = {
  name?: string;
  file: RawSheet[] | Uint8Array | string;
  date1904?: boolean;
  said?: Partial<MapImportInput>;
  expected: string[];
};

const zones = ["UTC", "Asia/Shanghai", "America/New_York"];
const usual = { unitId: "u-canal", kindId: "k-lecture", streetId: "s-canal", year: 2025 };

/** What comes of a file, with the machine's clock in each of three zones: it must be the same. Nothing of it stays. */
export async function comesOf(awkward: Awkward): Promise<string[]> {
  const before = process.env.TZ;
  const results: string[][] = [];
  for (const zone of zones) {
    process.env.TZ = zone;
    results.push(await onceThrough(awkward));
  }
  process.env.TZ = before;
  const [first = []] = results;
  for (const [place, other] of results.entries())
    if (other.join() !== first.join()) throw new Error(`under ${zones[place]}: ${other.join("; ")}`);
  return first;
}

async function onceThrough({ name, file, date1904, said = {} }: Awkward): Promise<string[]> {
  const access = accessOf("canalOrganiser", "events.manage");
  const content = typeof file === "string" ? new TextEncoder().encode(file) : bytesOf(file, date1904);
  const ending = typeof file === "string" ? "csv" : "xlsx";
  const made = await openImport(access, { name: name ?? `t.${ending}`, content });
  if (!made.ok) return [made.reason];
  const found = await getImport(access, made.id);
  if (!found) throw new Error("gone");
  const sheets = found.mapping.sheets.map(({ header, uses }) => ({ header: header ?? undefined, uses }));
  await mapImport(access, { id: made.id, version: found.version, sheets, ...usual, ...said });
  const open = await getImport(access, made.id);
  const verdicts = open ? await judgeImport(access, open) : [];
  const several = new Set(verdicts.map(({ sheet }) => sheet)).size > 1;
  const lines = verdicts.flatMap((verdict) => linesOf(verdict, several ? `${verdict.sheet + 1}!` : ""));
  await transaction(async (tx) => {
    await tx.delete(imports);
    await tx.delete(importMappings);
  });
  return lines;
}

function bytesOf(file: RawSheet[] | Uint8Array, date1904 = false): Uint8Array {
  return Array.isArray(file) ? rawWorkbook(file, { date1904 }) : file;
}

function linesOf(verdict: Verdict, sheet: string): string[] {
  const at = `${sheet}${verdict.row}${verdict.hidden ? " hidden" : ""}`;
  if (verdict.verdict === "problem")
    return verdict.problems.map(({ column, field, code }) => `${at}${column ?? "?"} ${field} ${code}`);
  if (verdict.verdict === "skipped") return [`${at} ${verdict.why}`];
  if (verdict.verdict !== "new") return [`${at} ${verdict.verdict}`];
  const { draft, left } = verdict;
  return [
    `${at} ${[draft.title, timesOf(draft), ...detailsOf(draft), ...left.map((field) => `-${field}`)].join(" | ")}`,
  ];
}

function timesOf({ startDate, startTime, endDate, endTime }: Draft): string {
  return `${startDate} ${startTime}-${endDate === startDate ? "" : `${endDate} `}${endTime}`;
}

/** What a row says beyond what is usual here: other units, kinds, formats and so on. */
function detailsOf(draft: Draft): string[] {
  const { groupIds, attendance, online, estimate, format, unitId, streetId, kindId } = draft;
  const groups = groupIds.map((id) => `${id.slice(2)}${attendance[id] === undefined ? "" : ` ${attendance[id]}`}`);
  const said = (name: string, value: string | undefined) => (value ? [`${name} ${value}`] : []);
  return [
    groups.join(", "),
    ...(online === undefined ? [] : [`online ${online}`]),
    ...(estimate ? ["about"] : []),
    ...(format === "onsite" ? [] : [format]),
    ...(unitId === "u-canal" ? [] : [unitId]),
    ...(streetId === "s-canal" ? [] : [streetId ?? "no street"]),
    ...(kindId === "k-lecture" ? [] : [kindId ?? "no kind"]),
    ...said("at", draft.venueId ?? draft.place),
    ...said("in", draft.campaignId),
    ...said("edition", draft.editionId),
    ...said("host", draft.host),
    ...said("phone", draft.contactPhone),
    ...said("notes", draft.notes),
    ...(draft.mediaUrls.length > 0 ? [`links ${draft.mediaUrls.join(" ")}`] : []),
  ];
}

/** Is nothing of a refused file kept? */
export async function nothingIsKept(): Promise<boolean> {
  return (await database().select({ id: imports.id }).from(imports)).length === 0;
}
