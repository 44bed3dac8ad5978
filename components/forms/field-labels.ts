/** What the fields of a form are called, by name; a field of a list by `links[].title`. */
export type FieldLabels = Record<string, string>;

/** The label of `attendance[2].claimed`: its own, that of `attendance[].claimed`, or that of `attendance`. */
export function labelOf(name: string, labels: FieldLabels): string | undefined {
  const pattern = name.replace(/\[\d+\]/g, "[]");
  return labels[name] ?? labels[pattern] ?? labels[name.split(/[.[]/)[0] ?? ""];
}
