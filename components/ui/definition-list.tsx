import type { ReactNode } from "react";

export type Definition = { term: ReactNode; detail: ReactNode; key?: string };

/** Facts by name: term at the left, what it is at the right; one under the other where it is narrow. */
export function DefinitionList({ items }: { items: Definition[] }): ReactNode {
  return (
    <dl className="flex flex-col">
      {items.map(({ term, detail, key }) => (
        <div
          key={key ?? String(term)}
          className="flex flex-col gap-x-6 border-b border-line py-3 last:border-0 sm:flex-row sm:items-baseline"
        >
          <dt className="shrink-0 text-soft sm:w-36">{term}</dt>
          <dd className="min-w-0 grow">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
