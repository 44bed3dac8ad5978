"use client";

import type { ReactNode } from "react";
import { forgetAllDrafts } from "@/components/forms/kept-draft";

/** Around the sign-out form: whoever leaves on purpose leaves nothing typed behind on a shared computer. */
export function Leaving({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className="contents" onSubmit={forgetAllDrafts}>
      {children}
    </div>
  );
}
