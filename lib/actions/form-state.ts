import type { SubmissionResult } from "@conform-to/react";

/**
 * What a server action answers to a form: conform's result, what is shown once, and who saved meanwhile and when (an ISO instant); or
 * nothing before the first submit.
 */
export type FormState =
  | (SubmissionResult & { shown?: string; changed?: { by: string; at: string } | null })
  | null
  | undefined;
