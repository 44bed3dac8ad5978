"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { FormState } from "@/lib/actions/form-state";

/** Somebody else changed what a press was about: the page shows it, and the next press is about what is seen then. */
export function useFreshAfterConflict(result: FormState): void {
  const router = useRouter();
  const changed = result?.error?.[""]?.includes("version_conflict") ?? false;
  useEffect(() => {
    if (result && changed) router.refresh();
  }, [result, changed, router]);
}
