import { oneForm } from "./reading";

/** A word offices write for an audience group; the coordinator adds to the list. */
export type AudienceWord = { word: string; groupId: string };
export type Audiences = { groupIds: string[] } | { empty: true } | { problem: "unknown_word"; words: string[] };

const between = /[、,，/;；+&\s]|以及|及其|及|和|与/;

/**
 * Finds the groups a cell names in words: "小学生、社区老人" are youth and seniors. Each part must hold a known word, the longest
 * decides; a part that holds words of several groups, or none, is asked.
 */
export function readAudiences(said: string, words: readonly AudienceWord[]): Audiences {
  const parts = oneForm(said)
    .split(between)
    .filter((part) => part !== "");
  if (parts.length === 0) return { empty: true };
  const known = inOneForm(words);
  const groups = parts.map((part) => groupOf(part, known));
  const unknown = parts.filter((_, place) => groups[place] === null);
  if (unknown.length > 0) return { problem: "unknown_word", words: unknown };
  return { groupIds: [...new Set(groups.filter((group) => group !== null))] };
}

const forms = new WeakMap<readonly AudienceWord[], AudienceWord[]>();

/** Rows are many and the words the same: their one form is made once. */
function inOneForm(words: readonly AudienceWord[]): AudienceWord[] {
  const known = forms.get(words) ?? words.map(({ word, groupId }) => ({ word: oneForm(word), groupId }));
  forms.set(words, known);
  return known;
}

function groupOf(part: string, words: readonly AudienceWord[]): string | null {
  const known = words.filter(({ word }) => word !== "" && part.includes(word));
  // "老年大学" says more than the "大学" in it.
  const deciding = known.filter(({ word }) => !known.some((other) => other.word !== word && other.word.includes(word)));
  const groups = new Set(deciding.map(({ groupId }) => groupId));
  const [only] = groups;
  return groups.size === 1 && only !== undefined ? only : null;
}
