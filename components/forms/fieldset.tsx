import type { ReactNode } from "react";

/** A step of a form: a heading and the fields that belong together. */
export function Fieldset({
  legend,
  lead,
  children,
}: {
  legend: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <fieldset className="flex min-w-0 flex-col gap-5 border-t border-line pt-6 first-of-type:border-0 first-of-type:pt-0">
      <legend className="float-start w-full text-xl leading-heading font-semibold">{legend}</legend>
      {lead && <p className="max-w-text text-soft">{lead}</p>}
      {children}
    </fieldset>
  );
}

/** Short fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }): ReactNode {
  return <div className="flex flex-col gap-5 sm:flex-row sm:flex-wrap">{children}</div>;
}
