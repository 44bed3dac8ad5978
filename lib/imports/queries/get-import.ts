import { and, desc, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { imports } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import type { Mapping } from "../mapping";
import type { Sheet } from "../workbook/sheet";

const listed = {
  id: imports.id,
  fileName: imports.fileName,
  state: imports.state,
  version: imports.version,
  rowsDone: imports.rowsDone,
  rowsOf: imports.rowsOf,
  reason: imports.reason,
  createdAt: imports.createdAt,
  jobId: imports.jobId,
};

/** A person's own spreadsheets, the newest first. */
export async function listImports(access: Access<"events.manage">) {
  const found = await database()
    .select(listed)
    .from(imports)
    .where(eq(imports.personId, access.actor.personId))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(20);
  return found.map((row) => ({ ...row, interrupted: isInterrupted(row) }));
}
export type ListedImport = Awaited<ReturnType<typeof listImports>>[number];

/** One of a person's own spreadsheets with its cells; somebody else's is not found. */
export async function getImport(access: Access<"events.manage">, id: string) {
  const [found] = await database()
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.personId, access.actor.personId)));
  return found ? contentOf(found) : null;
}
export type OpenImport = NonNullable<Awaited<ReturnType<typeof getImport>>>;

/** The row with its cells and mapping as what they are. */
export function contentOf(row: typeof imports.$inferSelect) {
  return { ...row, sheets: row.sheets as Sheet[], mapping: row.mapping as Mapping, interrupted: isInterrupted(row) };
}

/** Was it being saved by the server itself, as earlier versions did, when it was stopped? */
function isInterrupted({ state, jobId }: Pick<typeof imports.$inferSelect, "state" | "jobId">): boolean {
  return (state === "waiting" || state === "running") && jobId === null;
}
