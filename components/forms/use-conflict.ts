"use client";

import type { FormState } from "@/lib/actions/form-state";
import { useFreshAfterConflict } from "./use-fresh-after-conflict";

/** Someone else saved meanwhile: what was typed, and the version kept now (null while the page still fetches it). */
export type Conflict = { typed: Record<string, unknown>; version: string | null };

/**
 * Null while nobody else saved. Once both sides are shown, saving again is a decision, and goes by the version that was shown:
 * put it into the form's hidden `version`. `keptVersion` is what the page has read from the database.
 */
export function useConflict(result: FormState, keptVersion: string | undefined): Conflict | null {
  const refused = result?.error?.[""]?.includes("version_conflict") ?? false;
  // With a script the page fetches what is kept now; without one it came back with it.
  useFreshAfterConflict(result);
  if (!refused) return null;
  const typed = result?.initialValue ?? {};
  const fetched = keptVersion !== undefined && keptVersion !== String(typed.version);
  return { typed, version: fetched ? keptVersion : null };
}
