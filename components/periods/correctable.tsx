"use client";

import type { ReactNode } from "react";
import { ClosedMonth } from "./closed-month";

/** Forms inside it ask for the reason of a correction, when a month is given. */
export function Correctable({ month, children }: { month: string | null; children: ReactNode }): ReactNode {
  return <ClosedMonth value={month}>{children}</ClosedMonth>;
}
