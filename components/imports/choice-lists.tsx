import type { ReactNode } from "react";
import type { Lists, RowProblem } from "@/lib/imports/rows/draft";

const listed = { unit: "units", kind: "kinds", campaign: "campaigns", street: "streets", groups: "groups" } as const;
type Listed = keyof typeof listed;
const isListed = (field: string): field is Listed => Object.hasOwn(listed, field);

/** The names that may be written in the fields that take one, offered while typing. */
export function ChoiceLists({ lists }: { lists: Lists }): ReactNode {
  return Object.entries(listed).map(([field, name]) => (
    <datalist key={field} id={`choices-${field}`}>
      {lists[name].map((each) => (
        <option key={each.id} value={each.name} />
      ))}
    </datalist>
  ));
}

/** The list for a field, where there is one. */
export function choiceListOf({ field }: RowProblem): string | undefined {
  return isListed(field) ? `choices-${field}` : undefined;
}
