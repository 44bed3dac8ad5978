/** What a form's fields hold, flat and as text: one text, some of several choices, or rows of a list. */
export type Row = Record<string, string>;
export type Value = string | string[] | Row[];
export type Values = Record<string, Value>;

/** The values of a form by the names of its fields (`attendance.g1`), as inputs hold them: true is "on", nothing is "". */
export function flatValues(tree: Record<string, unknown>, prefix = ""): Values {
  const flat: Values = {};
  for (const [name, value] of Object.entries(tree)) {
    if (isTree(value)) Object.assign(flat, flatValues(value, `${prefix}${name}.`));
    else flat[`${prefix}${name}`] = Array.isArray(value) ? listOf(value) : textOf(value);
  }
  return flat;
}

/**
 * What a person has made of the fields of `base`. `tree` is what was sent, `sent` the names that came with it: a field without a value
 * was emptied when it came along or is one of ticks and lists, which are not sent when empty; else it was no part of the form.
 */
export function typedValues(tree: Record<string, unknown>, sent: Iterable<string>, base: Values): Values {
  const typed = flatValues(tree);
  const names = new Set(sent);
  // A record of figures may have begun without this one: then it is new, and typed by this person alone.
  const others = Object.entries(typed).filter(([name]) => !(name in base));
  const known = Object.entries(base).map(([name, was]) => [name, typedOf(typed[name], was, names.has(name))] as const);
  return Object.fromEntries([...known, ...others]);
}

function typedOf(typed: Value | undefined, was: Value, sent: boolean): Value {
  if (Array.isArray(was)) return typeof typed === "string" ? [typed].filter(Boolean) : (typed ?? []);
  return typed ?? (sent || was === "on" ? "" : was);
}

/** Do two values say the same, whatever their spaces, line ends, order of choices and blank fields? */
export function sameValue(one: Value, other: Value): boolean {
  return said(one) === said(other);
}

/** A row by what it says, to find it again in another list. */
export function rowKey(row: Row): string {
  const entries = Object.entries(row).map(([name, text]) => [name, text.trim()]);
  return JSON.stringify(entries.filter(([, text]) => text).sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)));
}

/** The thing in the world a row speaks of, whatever else it says: a link's address, or what is counted on a platform. Null where it may be any. */
export function rowIdentity({ url = "", platform = "", measure = "" }: Row): string | null {
  if (url.trim()) return JSON.stringify(["url", url.trim()]);
  if (platform.trim()) return JSON.stringify(["online", platform.trim().toLowerCase(), measure.trim()]);
  return null;
}

/** Is it a list of rows? An empty list is none. */
export function isRows(value: Value): value is Row[] {
  return Array.isArray(value) && value.length > 0 && typeof value[0] === "object";
}

function said(value: Value): string {
  if (typeof value === "string") return value.trim();
  if (isRows(value))
    return value
      .map(rowKey)
      .filter((key) => key !== "[]")
      .join("\n");
  return (value as string[])
    .map((text) => text.trim())
    .filter(Boolean)
    .toSorted()
    .join("\n");
}

function listOf(list: unknown[]): string[] | Row[] {
  if (!list.some(isTree)) return list.map(textOf);
  return list
    .filter(isTree)
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)])));
}

function textOf(value: unknown): string {
  if (value === true) return "on";
  if (value === null || value === undefined || value === false) return "";
  return (value instanceof Date ? value.toISOString() : String(value)).replaceAll("\r\n", "\n");
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
