import { and, eq } from "drizzle-orm";
import { imports } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { contentOf, type OpenImport } from "../queries/get-import";

/** One of a person's own spreadsheets, locked; somebody else's is not found. */
export async function reachImport(
  tx: Transaction,
  access: Access<"events.manage">,
  id: string,
): Promise<OpenImport | null> {
  const own = and(eq(imports.id, id), eq(imports.personId, access.actor.personId));
  const [found] = await locked(tx.select().from(imports).where(own));
  return found ? contentOf(found) : null;
}

/** The import as the subject of an audit entry. */
export function importSubject({ id, fileName }: { id: string; fileName: string }) {
  return { kind: "import", id, name: fileName };
}
