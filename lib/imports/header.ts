import { headings, type ImportField } from "./fields";
import { oneForm } from "./values/reading";

/** What a column holds; `groupId` when it holds the figure of one audience group. */
export type ColumnUse = { field: ImportField; groupId?: string };
/** The heading of a sheet: its last row (counted from 0), how each column is named, and what it most likely holds. */
export type Header = { row: number; names: string[]; uses: (ColumnUse | null)[] };
export type GroupName = { id: string; name: string };

/** Headings stand within the first rows of a sheet, after its titles. */
const rowsLookedAt = 25;

/**
 * Finds the heading of a sheet: the row, or two rows under each other, with most known names. `rows` hold the text of each cell,
 * merged cells repeated. Null when no row names at least a title, or a time, and one thing more.
 */
export function findHeader(rows: readonly (readonly string[])[], groups: readonly GroupName[]): Header | null {
  let best: (Header & { score: number }) | null = null;
  for (let row = 0; row < Math.min(rows.length, rowsLookedAt); row++) {
    for (const names of [rows[row] ?? [], ...(row > 0 ? [joined(rows[row - 1] ?? [], rows[row] ?? [])] : [])]) {
      const found = { row, names: [...names], uses: usesOf(names, groups) };
      const score = scoreOf(found.uses, names);
      if (score >= 2 && score > (best?.score ?? 0)) best = { ...found, score };
    }
  }
  return best && { row: best.row, names: best.names, uses: best.uses };
}

/** The field each column names, also where another names it too; null where it names none. */
export function fieldsOf(names: readonly string[], groups: readonly GroupName[]): (string | null)[] {
  return names.map((name) => useOf(name, groups)).map((use) => use && `${use.field}${use.groupId ?? ""}`);
}

/** What each column holds by its name; of several columns with the same use only the first keeps it. */
export function usesOf(names: readonly string[], groups: readonly GroupName[]): (ColumnUse | null)[] {
  const seen = new Set<string>();
  return names.map((name) => {
    const use = useOf(name, groups);
    const key = use && `${use.field}:${use.groupId ?? ""}`;
    if (key === null || seen.has(key)) return null;
    seen.add(key);
    return use;
  });
}

/** A heading over two rows: the upper cell, merged over its columns, says what the lower ones divide. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  return lower.map((name, column) => {
    const above = upper[column] ?? "";
    return above === "" || above === name ? name : name === "" ? above : `${above} ${name}`;
  });
}

function useOf(name: string, groups: readonly GroupName[]): ColumnUse | null {
  const text = plain(name);
  if (text === "" || text.length > 24) return null;
  const group = groups.find((each) => text.includes(plain(each.name)));
  if (group && /人数|人次|^$/.test(text.replace(plain(group.name), "")) && !/场次/.test(text))
    return { field: "group", groupId: group.id };
  let best: { field: ImportField; length: number } | null = null;
  for (const { field, word, whole, length } of known) {
    if (length > (best?.length ?? 0) && (whole ? text === word : text.includes(word))) best = { field, length };
  }
  return best && { field: best.field };
}

/** Known columns count; a title or a time must be among them, and a row of data that happens to hold a known word does not win. */
function scoreOf(uses: readonly (ColumnUse | null)[], names: readonly string[]): number {
  const fields = new Set(uses.flatMap((use) => (use ? [use.field] : [])));
  if (!fields.has("title") && !fields.has("when") && !fields.has("date")) return 0;
  const used = uses.filter((use) => use !== null).length;
  const filled = new Set(names.filter((name) => name.trim() !== "")).size;
  return fields.size < 2 ? 0 : used + used / Math.max(1, filled);
}

const known = Object.entries(headings).flatMap(([field, { words, whole = [] }]) => [
  ...words.map((word) => ({ field: field as ImportField, word: plain(word), whole: false, length: word.length })),
  ...whole.map((word) => ({ field: field as ImportField, word: plain(word), whole: true, length: word.length })),
]);

/** Without brackets and what stands in them, marks for required fields, units and line breaks. */
function plain(name: string): string {
  return oneForm(name.replace(/[（(][^）)]*[）)]/g, ""))
    .toLowerCase()
    .replace(/[\s*:：、/\\_-]/g, "");
}
