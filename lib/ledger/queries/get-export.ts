import { and, desc, eq, gt, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { exports, jobs } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { keptFor } from "@/lib/exports/rules";
import { readFigureQuery } from "@/lib/figures/input";
import { getPlace } from "@/lib/figures/queries";

/** How a file stands: one that earlier versions were making when they were stopped will not be finished. */
export type ExportStanding = "waiting" | "running" | "ready" | "failed" | "cancelled" | "interrupted";

/** A person's own ledgers that can still be fetched or are being made, the newest first. */
export function listExports(access: Access<"totals.read">, now: Date) {
  return findLedgers(access, now);
}
export type ListedExport = Awaited<ReturnType<typeof listExports>>[number];

/** One of a person's own ledgers, as long as what is in it is still within their reach; else null. */
export async function getExport(access: Access<"totals.read">, id: string, now: Date): Promise<ListedExport | null> {
  const [found] = await findLedgers(access, now, eq(exports.id, id));
  if (!found) return null;
  const query = readFigureQuery(Object.fromEntries(new URLSearchParams(found.query)), now.getUTCFullYear());
  return (await getPlace(access, query.unit, now)) ? found : null;
}

async function findLedgers({ actor }: Access<"totals.read">, now: Date, which?: SQL) {
  const kept = gt(exports.orderedAt, new Date(now.getTime() - keptFor));
  const found = await database()
    .select({ file: exports, job: { state: jobs.state, done: jobs.stepsDone, asked: jobs.cancelAskedAt } })
    .from(exports)
    .leftJoin(jobs, eq(jobs.id, exports.id))
    .where(and(eq(exports.personId, actor.personId), eq(exports.kind, "ledger"), kept, which))
    .orderBy(desc(exports.orderedAt), desc(exports.id))
    .limit(10);
  return found.map(({ file, job }) => ledgerOf(file, job));
}

type Job = { state: (typeof jobs.$inferSelect)["state"]; done: number; asked: Date | null } | null;

function ledgerOf(file: typeof exports.$inferSelect, job: Job) {
  const { id, format, fileName, query, fileId, rowsOf, bytes, orderedAt } = file;
  const underWay = file.state === "waiting" || file.state === "running";
  const standing: ExportStanding = !underWay
    ? file.state
    : job
      ? job.state === "running"
        ? "running"
        : "waiting"
      : "interrupted";
  const rowsDone = standing === "running" ? (job?.done ?? 0) : file.rowsDone;
  const expiresAt = new Date(orderedAt.getTime() + keptFor);
  return {
    ...{ id, format: format === "csv" ? ("csv" as const) : ("xlsx" as const), fileName, query, fileId },
    ...{ standing, cancelling: Boolean(job?.asked), rowsDone, rowsOf, bytes, orderedAt, expiresAt },
  };
}
