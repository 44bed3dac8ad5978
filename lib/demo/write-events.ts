import { bulkInsert } from "@/db/bulk-insert";
import { demoCampaigns } from "@/db/demo/content/catalogue";
import type { EventPlan } from "@/db/demo/plan";
import { type EventRows, type Setting, unfold } from "@/db/demo/unfold";
import { campaignIds } from "@/db/demo/world";
import { withoutIndexes } from "@/db/indexes-aside";
import { attendance, eventAudiences, events, onlineViews, records, reviews, statusChanges } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { searchTextOf } from "@/lib/events/mutations/event-row";

const eventsAtOnce = 5_000;
const tables = [events, eventAudiences, statusChanges, records, attendance, onlineViews, reviews];

/** Writes the planned events as they come, in one transaction, and says how many there are. */
export function writeEvents(
  plans: Iterable<EventPlan>,
  setting: Setting,
  progress: (done: number) => void,
): Promise<number> {
  const venueNames = new Map(setting.world.venueRows.map((venue) => [venue.id, venue.name]));
  return transaction(
    (tx) =>
      withoutIndexes(tx, tables, async () => {
        let waiting: EventRows[] = [];
        let [done, written] = [0, 0];
        const write = async () => {
          await writeChunk(tx, waiting, venueNames);
          written += waiting.length;
          waiting = [];
          progress(done);
        };
        for (const plan of plans) {
          const rows = unfold(plan, setting);
          if (rows) waiting.push(rows);
          done += 1;
          if (waiting.length >= eventsAtOnce) await write();
        }
        await write();
        return written;
      }),
    { long: true },
  );
}

const campaignNames = new Map(demoCampaigns.map((campaign) => [campaignIds[campaign.key], campaign.name]));

async function writeChunk(tx: Transaction, unsorted: EventRows[], venueNames: Map<string, string>): Promise<void> {
  const chunk = unsorted.sort((one, other) => (one.event.id < other.event.id ? -1 : 1));
  await bulkInsert(
    tx,
    events,
    chunk.map(({ event }) => ({ ...event, searchText: searchText(event, venueNames) })),
  );
  await bulkInsert(
    tx,
    eventAudiences,
    chunk.flatMap((rows) => rows.audiences),
  );
  await bulkInsert(tx, statusChanges, inOrder(chunk.flatMap((rows) => rows.changes)));
  await bulkInsert(
    tx,
    records,
    chunk.flatMap((rows) => rows.record ?? []),
  );
  await bulkInsert(
    tx,
    attendance,
    chunk.flatMap((rows) => rows.attendance),
  );
  await bulkInsert(tx, onlineViews, inOrder(chunk.flatMap((rows) => rows.views)));
  await bulkInsert(tx, reviews, inOrder(chunk.flatMap((rows) => rows.reviews)));
}

/** Side by side in the index, which then is written far less. */
function inOrder<Row extends { id: string }>(rows: Row[]): Row[] {
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
}

function searchText(event: EventRows["event"], venueNames: Map<string, string>): string {
  const venue = venueNames.get(event.venueId ?? "");
  const campaign = campaignNames.get(event.campaignId ?? "");
  return searchTextOf([event.title, venue, event.place, event.host, event.speaker, campaign]);
}
