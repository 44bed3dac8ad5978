import { and, desc, eq, gt } from "drizzle-orm";
import { database } from "@/db/connection";
import { exports } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { keptFor, silentFor } from "@/lib/exports/files";
import { readFigureQuery } from "@/lib/figures/input";
import { getPlace } from "@/lib/figures/queries";

/** How a file stands: one that was being made when its server went away will not be finished. */
export type ExportStanding = "waiting" | "running" | "ready" | "failed" | "interrupted";

/** A person's own files that can still be fetched or are being made, the newest first. */
export async function listExports(access: Access<"totals.read">, now: Date) {
  const found = await database()
    .select()
    .from(exports)
    .where(and(eq(exports.personId, access.actor.personId), gt(exports.orderedAt, new Date(now.getTime() - keptFor))))
    .orderBy(desc(exports.orderedAt), desc(exports.id))
    .limit(10);
  return found.map((row) => withStanding(row, now));
}
export type ListedExport = Awaited<ReturnType<typeof listExports>>[number];

/** One of a person's own files, as long as what is in it is still within their reach; else null. */
export async function getExport(access: Access<"totals.read">, id: string, now: Date): Promise<ListedExport | null> {
  const [found] = await database()
    .select()
    .from(exports)
    .where(
      and(
        eq(exports.id, id),
        eq(exports.personId, access.actor.personId),
        gt(exports.orderedAt, new Date(now.getTime() - keptFor)),
      ),
    );
  if (!found) return null;
  const query = readFigureQuery(Object.fromEntries(new URLSearchParams(found.query)), now.getUTCFullYear());
  return (await getPlace(access, query.unit, now)) ? withStanding(found, now) : null;
}

function withStanding(row: typeof exports.$inferSelect, now: Date) {
  const { id, format, fileName, query, state, rowsDone, rowsOf, bytes, orderedAt, touchedAt } = row;
  const silent = touchedAt.getTime() < now.getTime() - silentFor;
  const underWay = state === "waiting" || state === "running";
  const standing: ExportStanding = underWay && silent ? "interrupted" : state;
  const expiresAt = new Date(orderedAt.getTime() + keptFor);
  return { id, format, fileName, query, standing, rowsDone, rowsOf, bytes, orderedAt, expiresAt };
}
