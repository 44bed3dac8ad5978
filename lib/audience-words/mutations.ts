import { eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { audienceWords } from "@/db/schema";
import { transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import { areGroups } from "@/lib/events/mutations/event-row";
import type { AudienceWordInput } from "./input";

type Keeper = Access<"ledgers.manage">;

/** Says which audience group a word means; a word that is there gets the new group. */
export function keepWord(access: Keeper, { word, groupId }: AudienceWordInput): Promise<Outcome<{ id: string }>> {
  return transaction(async (tx) => {
    if (!(await areGroups(tx, [groupId]))) return { ok: false, reason: "unknown_choice", field: "groupId" };
    const [known] = await tx.select().from(audienceWords).where(eq(audienceWords.word, word));
    if (known?.groupId === groupId) return { ok: true, id: known.id };
    const id = known?.id ?? newId();
    await tx
      .insert(audienceWords)
      .values({ id, word, groupId, createdAt: new Date() })
      .onConflictDoUpdate({ target: audienceWords.word, set: { groupId } });
    const subject = { kind: "audience_word", id, name: word };
    await recordEntry(tx, { actor: access.actor, action: "audience_word.keep", subject, detail: { groupId } });
    return { ok: true, id };
  });
}

/** Forgets a word. Removing it twice is once. */
export function removeWord(access: Keeper, { id }: { id: string }): Promise<Outcome<{ id: string }>> {
  return transaction(async (tx) => {
    const [known] = await tx.select().from(audienceWords).where(eq(audienceWords.id, id));
    if (!known) return { ok: true, id };
    await tx.delete(audienceWords).where(eq(audienceWords.id, id));
    const subject = { kind: "audience_word", id, name: known.word };
    await recordEntry(tx, { actor: access.actor, action: "audience_word.remove", subject });
    return { ok: true, id };
  });
}
