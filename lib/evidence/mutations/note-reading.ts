import type { evidenceFiles } from "@/db/schema";
import { transaction } from "@/db/transaction";
import { recordEntry } from "@/lib/audit/trail";
import { instantOf, localDate } from "@/lib/time/zone";
import type { EvidenceReader } from "../queries/list-evidence";
import { hasOwnEntry } from "./own-entry";

type Read = Pick<typeof evidenceFiles.$inferSelect, "id" | "kind" | "eventId"> & { eventTitle: string; unitId: string };

/** Sheets and documents hold names and telephone numbers of those who came; photos and screenshots do not. */
const ofPersons: readonly Read["kind"][] = ["sign_in_sheet", "document"];

/** Keeps that somebody of another unit looked at a file with names in it: once a day, however often its page is opened. */
export async function noteReading(access: EvidenceReader, file: Read): Promise<void> {
  if (file.unitId === access.actor.unitId || !ofPersons.includes(file.kind)) return;
  const { eventId } = file;
  const since = instantOf(localDate(new Date()), "00:00");
  await transaction(async (tx) => {
    if (await hasOwnEntry(tx, access, { action: "evidence.read", eventId, file: file.id, since })) return;
    const subject = { kind: "event", id: eventId, name: file.eventTitle };
    const detail = { kind: file.kind, file: file.id };
    await recordEntry(tx, { actor: access.actor, action: "evidence.read", subject, detail });
  });
}
