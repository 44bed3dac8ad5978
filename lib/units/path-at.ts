import { desc, gte } from "drizzle-orm";
import { unitMoves } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { pathBefore } from "./rules";

/** Where a unit that stands here now stood at a moment: moving does not rewrite the past (`rewritePaths`). */
export async function pathAt(tx: Pick<Transaction, "select">, path: string, moment: Date): Promise<string> {
  const { fromPath, toPath, movedAt, id } = unitMoves;
  const since = await tx
    .select({ fromPath, toPath })
    .from(unitMoves)
    .where(gte(movedAt, moment))
    .orderBy(desc(movedAt), desc(id));
  return pathBefore(path, since);
}
