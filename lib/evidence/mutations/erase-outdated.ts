import { and, asc, eq, gte, inArray, isNull, lt, notExists, notInArray } from "drizzle-orm";
import { events, evidenceFiles, reviews } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import { recordEntries } from "@/lib/audit/trail";
import { getRetention } from "@/lib/retention/queries";
import { monthsBefore } from "@/lib/retention/rules";
import { eraseRow, wipe } from "./erase-evidence";

const atOnce = 100;

/**
 * Erases sign-in sheets and documents whose time is over: so many months after the event and after the last decision on its record, when
 * the installation has such a time. What waits for a decision waits with its proof. Answers how many files that were.
 */
export async function eraseOutdated(now: Date): Promise<number> {
  const { sheetMonths } = await getRetention();
  if (sheetMonths === null) return 0;
  const limit = monthsBefore(now, sheetMonths);
  for (let all = 0; ; ) {
    const erased = await transaction((tx) => eraseSome(tx, limit));
    if (erased.length === 0) return all;
    await wipe(erased);
    all += erased.length;
  }
}

async function eraseSome(tx: Transaction, limit: Date): Promise<string[]> {
  const decidedSince = tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.eventId, events.id), gte(reviews.decidedAt, limit)));
  const found = tx
    .select({ file: evidenceFiles, title: events.title })
    .from(evidenceFiles)
    .innerJoin(events, eq(events.id, evidenceFiles.eventId))
    .where(
      and(
        inArray(evidenceFiles.kind, ["sign_in_sheet", "document"]),
        isNull(evidenceFiles.erasedAt),
        lt(events.endsAt, limit),
        notInArray(events.status, ["submitted", "returned"]),
        notExists(decidedSince),
      ),
    )
    .orderBy(asc(evidenceFiles.id))
    .limit(atOnce);
  const outdated: Awaited<typeof found> = [];
  // Another process may be at the same files: each is erased by one, who says so.
  for (const row of await locked(found)) if (await eraseRow(tx, row.file, "retention")) outdated.push(row);
  await recordEntries(
    tx,
    outdated.map(({ file, title }) => ({
      actor: null,
      action: "evidence.expire",
      subject: { kind: "event", id: file.eventId, name: title },
      detail: { kind: file.kind, file: file.id },
    })),
  );
  return outdated.map(({ file }) => file.id);
}
