import type { SubmissionResult } from "@conform-to/react";

/** What a server action answers to a form: conform's result and what is shown once, or nothing before the first submit. */
export type FormState = (SubmissionResult & { shown?: string }) | null | undefined;
