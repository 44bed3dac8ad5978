import { and, count, eq, inArray } from "drizzle-orm";
import { databaseTime } from "@/db/database-time";
import { newId } from "@/db/ids";
import { jobs } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { readStanding } from "@/lib/access/standing";
import type { JobInput } from "../input";
import { type ClockKind, type JobKind, turnOf, type UpkeepKind } from "../rules";

type Ordered = Exclude<JobKind, ClockKind | UpkeepKind>;
type Order<Kind extends Ordered> = { kind: Kind; input: JobInput<Kind>; locale: string; id?: string };

/**
 * Has something done in the background, in the transaction that writes what it belongs to; answers the job's id, or null when the person
 * has lost the right meanwhile.
 */
export async function orderJob<Kind extends Ordered>(
  tx: Transaction,
  access: Access,
  { kind, input, locale, id = newId() }: Order<Kind>,
): Promise<string | null> {
  const sessionVersion = await readStanding(tx, access);
  if (sessionVersion === null) return null;
  const { personId } = access.actor;
  const [underWay] = await tx
    .select({ n: count() })
    .from(jobs)
    .where(and(eq(jobs.personId, personId), inArray(jobs.state, ["waiting", "running"])));
  const now = await databaseTime(tx);
  const turnAt = turnOf(now, underWay?.n ?? 0);
  await tx
    .insert(jobs)
    .values({ ...{ id, kind, input, personId, sessionVersion, locale }, ...{ orderedAt: now, turnAt, dueAt: now } });
  return id;
}

/** Has brought along in the background what follows from a change, in the transaction that writes the change. */
export async function orderUpkeep<Kind extends UpkeepKind>(tx: Transaction, kind: Kind, input: JobInput<Kind>) {
  const now = new Date();
  await tx.insert(jobs).values({ id: newId(), kind, input, orderedAt: now, turnAt: now, dueAt: now });
}
