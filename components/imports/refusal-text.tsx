"use client";

import type { ReactNode } from "react";
import { useErrorText } from "@/components/forms/error-text";

/** The sentence of a reason. */
export function RefusalText({ reason }: { reason: string }): ReactNode {
  const errorText = useErrorText();
  return errorText(reason);
}
