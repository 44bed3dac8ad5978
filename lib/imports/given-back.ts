import english from "@/messages/en.json";
import chinese from "@/messages/zh-CN.json";
import type { GroupName } from "./header";
import { columnNames, findSheetMapping, headingHash, type Mapping } from "./mapping";
import type { Sheet } from "./workbook/sheet";

const languages = [chinese.imports, english.imports];
const reasons = new Set(languages.map(({ why }) => why));

/** A file's name as it is kept. */
export function keptName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, "").slice(-120);
}

/** Is this the name of that file, or the one it is given back under with its problems marked? A browser numbers a second download. */
export function isNameOf(name: string, fileName: string): boolean {
  const said = keptName(name);
  const base = fileName.replace(/\.[^.]*$/, "");
  const given = languages.map(({ markedName }) => keptName(`${base}-${markedName}.xlsx`));
  return said === fileName || given.includes(said.replace(/ ?\(\d+\)(?=\.xlsx$)/, ""));
}

/** Do both have the same tables, each with the same heading in the same row? The column that says what is wrong is none of it. */
export function haveSameHeadings(
  before: { sheets: Sheet[]; mapping: Mapping },
  sheets: Sheet[],
  groups: readonly GroupName[],
): boolean {
  const headingOf = (sheet: Sheet, header: number | null) => headingHash(withoutReasons(columnNames(sheet, header)));
  const found = (sheet: Sheet) => findSheetMapping(sheet, groups, new Map()).header;
  return (
    before.sheets.length === sheets.length &&
    before.sheets.every((sheet, place) => {
      const other = sheets[place];
      // A sheet that was left out has a heading all the same.
      const header = before.mapping.sheets[place]?.header ?? found(sheet);
      if (!other || (header === null && found(other) !== null)) return false;
      return headingOf(sheet, header) === headingOf(other, header);
    })
  );
}

function withoutReasons(names: string[]): string[] {
  const last = names.findLastIndex((name) => name !== "" && !reasons.has(name));
  return names.slice(0, last + 1);
}
