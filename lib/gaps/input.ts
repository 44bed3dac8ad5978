import { z } from "zod";
import { mostReminded } from "@/lib/desk-messages/input";

const count = z.coerce.number().int().min(0).max(mostReminded).optional().catch(undefined);
const gapsQuery = z.object({
  unit: z.string().min(1).max(64).optional().catch(undefined),
  sent: count,
  already: count,
});

/** Reads the address of the gaps: the unit they are of, and how many were reminded just before. */
export function readGapsQuery(params: Record<string, string | string[] | undefined>) {
  return gapsQuery.parse(params);
}
