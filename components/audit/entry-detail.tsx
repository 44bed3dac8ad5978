import type { ReactNode } from "react";
import type { AuditWords } from "./words";

/** What changed: each field with its value before and after, or what was said. */
export function EntryDetail({ detail, words }: { detail: Record<string, unknown>; words: AuditWords }): ReactNode {
  const fields = Object.entries(detail).filter(([, said]) => said !== null && said !== undefined);
  if (fields.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-0.5 text-sm text-soft">
      {fields.map(([field, said]) => (
        <div key={field} className="flex min-w-0 gap-1.5">
          <dt className="shrink-0">{words.field(field)}</dt>
          <dd className="min-w-0 text-ink">{detailText(field, said, words)}</dd>
        </div>
      ))}
    </dl>
  );
}

function detailText(field: string, said: unknown, words: AuditWords): string {
  if (field === "changed" && Array.isArray(said)) return said.map((name) => words.field(String(name))).join(" · ");
  if (Array.isArray(said) && said.length === 2) return `${words.value(said[0])} → ${words.value(said[1])}`;
  return words.value(said);
}
