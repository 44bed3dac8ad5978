import { database } from "@/db/connection";
import { people } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { getLink } from "@/lib/people/one-time-links";

/** Can the first administrator still be made by this token? */
export async function isSetupOpen(token: string): Promise<boolean> {
  return (await getLink("first_administrator", token)) !== null && !(await hasPeople(database()));
}

/** Is there anybody yet? */
export async function hasPeople(reader: Transaction | ReturnType<typeof database>): Promise<boolean> {
  const found = await reader.select({ id: people.id }).from(people).limit(1);
  return found.length > 0;
}
