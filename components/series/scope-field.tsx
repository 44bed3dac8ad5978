import type { ReactNode } from "react";
import { RadioGroup } from "@/components/forms/choice-fields";
import type { FormField } from "@/components/forms/form-field";
import { type SeriesScope, seriesScopes } from "@/lib/series/scope";

export type ScopeWords = { label: string; hint: string } & Record<SeriesScope, string>;

/** Which events of the series a change is for. */
export function ScopeField({ field, words }: { field: FormField; words: ScopeWords }): ReactNode {
  return (
    <RadioGroup
      field={field}
      label={words.label}
      hint={words.hint}
      choices={seriesScopes.map((value) => ({ value, label: words[value] }))}
      columns={3}
      required
    />
  );
}
