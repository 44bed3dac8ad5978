import { z } from "zod";
import type { JobKind } from "./rules";

const nothing = z.object({}).strict();
const byId = z.object({ id: z.string().min(1).max(64) }).strict();

/** What each kind of job is told, as it is kept until somebody takes it. */
export const jobInputs = {
  ledger_file: byId,
  composition: byId,
  import: byId,
  /** Of what the name changed that events are found by. */
  search_words: z.object({ of: z.enum(["campaign", "venue"]), id: z.string().min(1).max(64) }).strict(),
  send_mail: nothing,
  sweep_files: nothing,
  erase_outdated: nothing,
  sweep_jobs: nothing,
} as const satisfies Record<JobKind, z.ZodType>;
export type JobInput<Kind extends JobKind> = z.output<(typeof jobInputs)[Kind]>;

/** One job, to be called off. */
export const cancelJobInput = byId;
