import { eq } from "drizzle-orm";
import { cache } from "react";
import { z } from "zod";
import { database } from "@/db/connection";
import { settings } from "@/db/schema";
import type { Organisation } from "./input";

/** The name of the row that holds it all: it is read and changed as one. */
export const settingName = "organisation";

const words = z
  .string()
  .nullish()
  .transform((said) => said ?? null);

const kept = z.object({
  name: z.string().catch(""),
  nameEn: words,
  region: z.string().catch(""),
  regionEn: words,
  phone: words,
  hours: words,
  version: z.number().catch(0),
});

/** What the installation is called, which region it serves and whom to phone; empty before it is set up. Public. */
export const getOrganisation = cache(async (): Promise<Organisation & { version: number }> => {
  const [row] = await database().select().from(settings).where(eq(settings.name, settingName));
  return kept.parse(row?.value ?? {});
});
