import { type ReactNode, useId } from "react";

/** A part of a page under its own heading, set apart by space. */
export function Section({
  title,
  lead,
  actions,
  children,
  id,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  id?: string;
}): ReactNode {
  const made = useId();
  const headingId = `${id ?? made}-heading`;
  return (
    <section id={id} aria-labelledby={headingId} className="flex flex-col gap-5">
      <div className="flex flex-col gap-3 md:flex-row md:items-end md:justify-between md:gap-8">
        <div className="flex flex-col gap-1">
          <h2 id={headingId} className="text-xl">
            {title}
          </h2>
          {lead && <p className="max-w-text text-soft">{lead}</p>}
        </div>
        {actions && <div className="flex shrink-0 flex-wrap gap-3">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
