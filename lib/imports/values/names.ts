import { oneForm } from "./reading";

export type Named = { id: string; name: string; nameEn?: string | null };
/** One thing of a list, none of it, or several that the words could mean: then a person chooses. */
export type Match = { id: string } | { empty: true } | { problem: "unknown_word" | "several_match"; ids: string[] };

const endings = /(街道办事处|街道办|办事处|街道|社区居民委员会|社区居委会|居委会|社区|村委会|科学技术协会|科协)$/;

/** Lists are long and rows many: each list is looked up in one form of its names, made once. */
const indexes = new WeakMap<readonly Named[], Map<string, Map<string, string[]>>>();

/**
 * Finds what a cell names in a list, whatever the spelling: full or half width, with and without 街道, 社区 or the district's own name in
 * front (`region`, "拱墅区"). Only what is the same name but for these is taken; a similar one is not.
 */
export function matchName(said: string, list: readonly Named[], region = ""): Match {
  const text = oneForm(said);
  if (text === "") return { empty: true };
  for (const [key, form] of [["", same] as const, [`bare ${region}`, (name: string) => bare(name, region)] as const]) {
    const wanted = form(text);
    if (wanted === "") continue;
    const found = indexOf(list, key, form).get(wanted) ?? [];
    if (found.length === 1 && found[0]) return { id: found[0] };
    if (found.length > 1) return { problem: "several_match", ids: found };
  }
  return { problem: "unknown_word", ids: [] };
}

function indexOf(list: readonly Named[], key: string, form: (name: string) => string): Map<string, string[]> {
  const ofList = indexes.get(list) ?? new Map<string, Map<string, string[]>>();
  indexes.set(list, ofList);
  const known = ofList.get(key);
  if (known) return known;
  const index = new Map<string, string[]>();
  for (const { id, name, nameEn } of list) {
    for (const each of [name, nameEn]) {
      const text = each ? form(each) : "";
      const ids = index.get(text) ?? [];
      if (text !== "" && !ids.includes(id)) index.set(text, [...ids, id]);
    }
  }
  ofList.set(key, index);
  return index;
}

function same(name: string): string {
  return oneForm(name)
    .toLowerCase()
    .replace(/[\s“”"'《》()·]/g, "");
}

/** The name without what offices leave out or add. */
function bare(name: string, region: string): string {
  const start = region === "" ? "" : same(region).replace(/[市区县]$/, "");
  const text = same(name);
  const inside = start !== "" && text.startsWith(start) ? text.slice(start.length).replace(/^[市区县]/, "") : text;
  const short = inside.replace(endings, "");
  return short === "" ? inside : short;
}
