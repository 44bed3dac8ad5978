import type { ReactNode } from "react";

/** The buttons of a long form, in sight at all times; stands above the phone's bottom navigation. */
export function ActionBar({ children, state }: { children: ReactNode; state?: ReactNode }): ReactNode {
  return (
    <div className="sticky bottom-(--frame-bottom) z-10 -mx-2 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-2 py-3 elder:static">
      {children}
      {state && <div className="ms-auto text-sm text-soft">{state}</div>}
    </div>
  );
}
