import type { ReactNode } from "react";

const paths = {
  calendar: "M4 6.5h16v13H4zM4 10.5h16M8 4v4M16 4v4",
  check: "m5 12.5 4.5 4.5L19 7.5",
  chart: "M5 19.5v-6M10 19.5V5M15 19.5v-9M20 19.5V8",
  clock: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 7.5V12l3 2",
  desk: "M4 5h16v14H4zM8 9.5h8M8 13h8M8 16.5h4",
  document: "M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15.5h6",
  gear: "M4 7.5h8M18 7.5h2M4 16.5h2M12 16.5h8M15 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9 19a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  grid: "M4 4.5h16v15H4zM4 9.5h16M4 14.5h16M9.5 4.5v15M15 4.5v15",
  info: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 11.5V16M12 8v.1",
  list: "M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1",
  people:
    "M9 11.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5zM3 19.5c0-3.3 2.7-5 6-5s6 1.7 6 5M15.5 5.2a3.25 3.25 0 0 1 0 6.1M17.5 14.9c2.1.6 3.5 2.1 3.5 4.6",
  plus: "M12 5v14M5 12h14",
  stamp: "M9 14.5 10 11c-1.5-1-2-2-2-3.25a4 4 0 0 1 8 0C16 9 15.5 10 14 11l1 3.5M5 14.5h14V18H5zM5 20.5h14",
  tag: "M4 12.5 12.5 4H20v7.5L11.5 20zM16 8v.1",
  target: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 12v.1",
  tree: "M9 4h6v4.5H9zM3.5 15.5h6V20h-6zM14.5 15.5h6V20h-6zM12 8.5v3.5M6.5 15.5V12h11v3.5",
  warning: "M12 4.5 21 19.5H3zM12 10v4.5M12 17v.1",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside a word, never instead of one. */
export function Icon({ name, className = "size-6" }: { name: IconName; className?: string }): ReactNode {
  return (
    <svg viewBox="0 0 24 24" className={`shrink-0 ${className}`} aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        className="fill-none stroke-current"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
