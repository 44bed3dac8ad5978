import { and, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { jobs } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { isFree } from "./mutations/take-job";
import type { JobKind } from "./rules";

/** Which kinds of jobs somebody could take now: a cheap look, many times a second. */
export async function listDueKinds(now = new Date()): Promise<Set<JobKind>> {
  const found = await database().selectDistinct({ kind: jobs.kind }).from(jobs).where(isFree(now));
  return new Set(found.map(({ kind }) => kind));
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
