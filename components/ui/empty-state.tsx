import type { ReactNode } from "react";

/** Nothing here yet: what that means and what to do first. */
export function EmptyState({
  title,
  lead,
  action,
}: {
  title: ReactNode;
  lead?: ReactNode;
  action?: ReactNode;
}): ReactNode {
  return (
    <div className="flex flex-col items-start gap-3 border-s-4 border-line py-2 ps-5">
      <p className="text-lg font-medium">{title}</p>
      {lead && <p className="max-w-text text-soft">{lead}</p>}
      {action && <div className="mt-1 flex flex-wrap gap-3">{action}</div>}
    </div>
  );
}
