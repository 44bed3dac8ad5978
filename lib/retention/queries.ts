import { eq } from "drizzle-orm";
import { z } from "zod";
import { database } from "@/db/connection";
import { settings } from "@/db/schema";

/** The name of the row that holds it. */
export const settingName = "retention";

const kept = z.object({
  sheetMonths: z.number().nullable().catch(null),
  version: z.number().catch(0),
});

export type Retention = z.output<typeof kept>;

/** How long sign-in sheets and documents are kept. Public: whoever signs a sheet may know. */
export async function getRetention(): Promise<Retention> {
  const [row] = await database().select().from(settings).where(eq(settings.name, settingName));
  return kept.parse(row?.value ?? {});
}
