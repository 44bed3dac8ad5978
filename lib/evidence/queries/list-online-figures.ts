import { asc, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { evidenceFiles, onlineViews } from "@/db/schema";

export type OnlineFigure = Awaited<ReturnType<typeof listOnlineFigures>>[number];

/** The online figures of an event with the screenshot each was read from. That the event is within reach has been asked before. */
export async function listOnlineFigures(eventId: string) {
  const { id, width, height, erasedAt } = evidenceFiles;
  const found = await database()
    .select({ view: onlineViews, screenshot: { id, width, height, erasedAt } })
    .from(onlineViews)
    .leftJoin(evidenceFiles, eq(evidenceFiles.id, onlineViews.screenshotId))
    .where(eq(onlineViews.eventId, eventId))
    .orderBy(asc(onlineViews.platform), asc(onlineViews.id));
  return found.map(({ view, screenshot }) => ({ ...view, screenshot: screenshot?.erasedAt ? null : screenshot }));
}
