import type { Span } from "@/lib/totals/periods";
import { type Asked, getBreakdown } from "@/lib/totals/queries";

/**
 * How many approved events the units of a place held with others that lead them, by the unit directly below (the place's own under its
 * id), and in all under "" (lib/co-hosts/rules.ts): from the kept sums. The place has been found within reach.
 */
export async function countCoHosted(asked: Asked, span: Span): Promise<Map<string, number>> {
  const figures = await getBreakdown(asked, "co_host", span);
  return new Map(
    [...figures].flatMap(([line, { approved }]) => (approved.events > 0 ? [[line, approved.events]] : [])),
  );
}
