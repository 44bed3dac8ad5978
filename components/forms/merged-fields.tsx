"use client";

import type { FormMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { typedValues } from "@/lib/conflicts/values";
import { ConflictNotice } from "./conflict-notice";
import type { FieldLabels } from "./field-labels";
import type { Merging } from "./use-merging";
import type { FieldWords } from "./value-text";

/** What a form that changes a row carries: the version it has seen, the values it began with, and what became of another's changes. */
export function MergedFields<Values extends Record<string, unknown>>({
  form,
  merging: { base, as },
  labels,
  words,
}: {
  form: FormMetadata<Values>;
  merging: Merging;
  labels: FieldLabels;
  words: FieldWords | undefined;
}): ReactNode {
  if (!base) return null;
  return (
    <>
      <input type="hidden" name={as} value={base.version} />
      <input type="hidden" name="base" value={JSON.stringify(base)} />
      {/* Enter in a field presses a form's first button: that must send the form, not choose a value. */}
      {base.told && <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />}
      {base.told && (
        <ConflictNotice
          base={base}
          now={typedValues((form.value ?? {}) as Record<string, unknown>, Object.keys(base.values), base.values)}
          labels={labels}
          words={words}
          take={(name, value) => {
            const { form: _id, ...button } = form.update.getButtonProps({ name, value } as never);
            return button;
          }}
        />
      )}
    </>
  );
}
