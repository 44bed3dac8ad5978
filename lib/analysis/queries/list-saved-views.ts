import { asc, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { savedViews } from "@/db/schema";
import type { Access } from "@/lib/access/access";

/** What the reader has kept under a name, the newest last. Nobody sees another's. */
export function listSavedViews(access: Access<"totals.read">) {
  return database()
    .select({ id: savedViews.id, name: savedViews.name, address: savedViews.address, version: savedViews.version })
    .from(savedViews)
    .where(eq(savedViews.personId, access.actor.personId))
    .orderBy(asc(savedViews.createdAt), asc(savedViews.id))
    .limit(mostViews);
}

/** More than these nobody keeps apart. */
export const mostViews = 50;

export type SavedView = Awaited<ReturnType<typeof listSavedViews>>[number];
