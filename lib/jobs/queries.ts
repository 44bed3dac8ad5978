import { and, eq, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { databaseTime } from "@/db/database-time";
import { jobs } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { isFree, isLast } from "./mutations/take-job";
import type { JobKind } from "./rules";

/** Which kinds of jobs somebody could take now, and whether for the last time: a cheap look, many times a second. */
export async function listDue(): Promise<{ kind: JobKind; last: boolean }[]> {
  const last = sql`case when ${isLast} then 1 else 0 end`.mapWith(Boolean);
  const free = isFree(await databaseTime(database()));
  return database().selectDistinct({ kind: jobs.kind, last }).from(jobs).where(free);
}

/** How far a person's own job is; null for somebody else's. */
export async function getJob(access: Access, id: string) {
  const { state, reason, stepsDone, stepsOf, cancelAskedAt } = jobs;
  const [found] = await database()
    .select({ id: jobs.id, state, reason, stepsDone, stepsOf, cancelAskedAt })
    .from(jobs)
    .where(and(eq(jobs.id, id), eq(jobs.personId, access.actor.personId)));
  return found ?? null;
}
export type JobStanding = NonNullable<Awaited<ReturnType<typeof getJob>>>;
