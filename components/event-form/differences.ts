import { type ComparedField, comparedFields, type EventFormText } from "./form-text";

export type Difference = { field: ComparedField; theirs: string | string[]; mine: string | string[] };

/** The fields in which what was typed differs from what is kept. */
export function differencesOf(typed: Record<string, unknown>, kept: EventFormText): Difference[] {
  return comparedFields.flatMap((field) => {
    const mine = textOf(typed[field]);
    const theirs = kept[field];
    return sameText(mine, theirs) ? [] : [{ field, theirs, mine }];
  });
}

function textOf(value: unknown): string | string[] {
  return Array.isArray(value) ? value.map(String) : typeof value === "string" ? value : "";
}

/** One choice among several is sent as text, several as a list; their order says nothing. */
function sameText(one: string | string[], other: string | string[]): boolean {
  const plain = (value: string | string[]) => [value].flat().filter(Boolean).toSorted().join("\n");
  return plain(one) === plain(other);
}
