import type { ReactNode } from "react";

/** The one `h1` of a page, a sentence under it and what can be done here. */
export function PageHeading({
  title,
  lead,
  eyebrow,
  actions,
}: {
  title: ReactNode;
  lead?: ReactNode;
  eyebrow?: ReactNode;
  actions?: ReactNode;
}): ReactNode {
  return (
    <div className="flex flex-col gap-4 md:flex-row md:items-end md:justify-between md:gap-8">
      <div className="flex flex-col gap-2">
        {eyebrow && <div className="text-sm text-soft">{eyebrow}</div>}
        <h1 className="text-2xl md:text-3xl">{title}</h1>
        {lead && <p className="max-w-text text-soft">{lead}</p>}
      </div>
      {actions && <div className="flex shrink-0 flex-wrap gap-3">{actions}</div>}
    </div>
  );
}
