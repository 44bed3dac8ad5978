import type { Access } from "@/lib/access/access";
import { mapImport } from "@/lib/imports/mutations/map-import";
import { openImport } from "@/lib/imports/mutations/open-import";
import { getImport } from "@/lib/imports/queries/get-import";

/** A spreadsheet of such rows (name, time, place, figure, audience), opened and said of: ready to be saved. */
export async function previewedImport(access: Access<"events.manage">, rows: string[]) {
  const content = new TextEncoder().encode(["名称,时间,地点,人数,人群", ...rows].join("\n"));
  const made = await openImport(access, { name: "台账.csv", content });
  const open = made.ok ? await getImport(access, made.id) : null;
  if (!open) throw new Error("not opened");
  const { id, version } = open;
  const sheets = open.mapping.sheets.map(({ header, uses }) => ({ header: header ?? undefined, uses }));
  await mapImport(access, { id, version, sheets, unitId: "u-canal", kindId: "k-lecture", streetId: "s-canal" });
  return { id, version: version + 1 };
}
