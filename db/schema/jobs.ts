import { index, instant, integer, json, oneOf, table, text, uniqueIndex } from "../columns";
import { people } from "./people";

/** All that is done in the background; what each does stands in `app/background/`. The last four are done by the clock; they and the one before for nobody in particular. */
export const jobKinds = [
  ...["ledger_file", "composition", "import", "search_words"],
  ...["send_mail", "sweep_files", "erase_outdated", "sweep_jobs"],
] as const;
export const jobStates = ["waiting", "running", "done", "failed", "cancelled"] as const;

/**
 * Work for the worker: entered in the transaction of what it belongs to, taken by exactly one (`takenBy`, until `takenUntil`, which moves on
 * as long as that one lives), and kept with who ordered it, who ended it, and when. What is done by the clock has one row for ever, named
 * `onceAs`, which waits again after each time.
 */
export const jobs = table(
  "jobs",
  {
    id: text().primaryKey(),
    kind: oneOf(jobKinds).notNull(),
    input: json<unknown>().notNull(),
    state: oneOf(jobStates).notNull().default("waiting"),
    /** Why it was not done: a sentence of `errors`. */
    reason: text(),
    personId: text().references(() => people.id),
    /** Of the person who ordered it, then: one who has lost the right since is refused. */
    sessionVersion: integer(),
    /** The language of the person who ordered it. */
    locale: text(),
    onceAs: text(),
    orderedAt: instant().notNull(),
    /** Whose turn is earlier goes first; somebody's second job has a later turn than another's first. */
    turnAt: instant().notNull(),
    /** Not before. */
    dueAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    takenBy: text(),
    takenUntil: instant(),
    startedAt: instant(),
    stepsDone: integer().notNull().default(0),
    stepsOf: integer().notNull().default(0),
    cancelledBy: text().references(() => people.id),
    cancelAskedAt: instant(),
    finishedAt: instant(),
  },
  (job) => [
    uniqueIndex("jobs_once").on(job.onceAs),
    index("jobs_due").on(job.state, job.dueAt),
    index("jobs_person").on(job.personId, job.orderedAt),
  ],
);
