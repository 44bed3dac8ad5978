import type { Access } from "@/lib/access/access";
import { objectionOf } from "../flags";
import { type BatchQuery, leftOutReasons } from "../input";
import type { LeftOut } from "../mutations/approve-batch";
import { listPicked, listTitles, type QueueRecord } from "./list-queue";

type Reviewer = Access<"records.review">;
type Batch = { ready: QueueRecord[]; left: (LeftOut & { title: string })[] };

/** What a batch would approve as things stand, and what it would leave out or, once it is decided, has left out. */
export async function getBatch(access: Reviewer, { pick, left }: BatchQuery): Promise<Batch> {
  const waiting = new Map((await listPicked(access, pick)).map((record) => [record.eventId, record]));
  const ready: QueueRecord[] = [];
  const out = left.flatMap(readLeftOut);
  for (const { eventId, version } of pick) {
    const record = waiting.get(eventId);
    const reason = reasonAgainst(record, version);
    if (reason) out.push({ eventId, reason });
    else if (record) ready.push(record);
  }
  const titles = await listTitles(
    access,
    out.map(({ eventId }) => eventId),
  );
  return { ready, left: out.map((one) => ({ ...one, title: titles.get(one.eventId) ?? "" })) };
}

function reasonAgainst(record: QueueRecord | undefined, version: number): LeftOut["reason"] | null {
  if (!record) return "wrong_status";
  if (record.version !== version) return "version_conflict";
  if (record.own) return "own_record";
  return objectionOf(record.flags);
}

/** A record that was left out, as the address says it: "event~reason". What nobody could have written is passed over. */
function readLeftOut(text: string): LeftOut[] {
  const [eventId = "", word] = text.split("~");
  const reason = leftOutReasons.find((one) => one === word);
  return reason && eventId ? [{ eventId, reason }] : [];
}
