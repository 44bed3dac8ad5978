import { demoCampaigns } from "@/db/demo/content/catalogue";
import type { EventPlan } from "@/db/demo/plan";
import { type EventRows, type Setting, unfold } from "@/db/demo/unfold";
import { campaignIds } from "@/db/demo/world";
import { insertMany } from "@/db/insert-many";
import { attendance, eventAudiences, events, onlineViews, records, reviews, statusChanges } from "@/db/schema";
import { transaction } from "@/db/transaction";
import { searchTextOf } from "@/lib/events/mutations/event-row";

// Ids are random, so each transaction touches pages all over the indexes: few large ones in order of ids write far less than
// many small ones.
const eventsPerTransaction = 10_000;

/** Writes the planned events as they come, a transaction for every ten thousand, and says how many there are. */
export async function writeEvents(
  plans: Iterable<EventPlan>,
  setting: Setting,
  progress: (done: number) => void,
): Promise<number> {
  const venueNames = new Map(setting.world.venueRows.map((venue) => [venue.id, venue.name]));
  let waiting: EventRows[] = [];
  let done = 0;
  let written = 0;
  const write = async () => {
    const chunk = waiting.sort((one, other) => (one.event.id < other.event.id ? -1 : 1));
    waiting = [];
    await writeChunk(chunk, venueNames);
    written += chunk.length;
    progress(done);
  };
  for (const plan of plans) {
    const rows = unfold(plan, setting);
    if (rows) waiting.push(rows);
    done += 1;
    if (waiting.length >= eventsPerTransaction) await write();
  }
  await write();
  return written;
}

const campaignNames = new Map(demoCampaigns.map((campaign) => [campaignIds[campaign.key], campaign.name]));

function writeChunk(chunk: EventRows[], venueNames: Map<string, string>): Promise<void> {
  return transaction(async (tx) => {
    await insertMany(
      tx,
      events,
      chunk.map(({ event }) => ({ ...event, searchText: searchText(event, venueNames) })),
    );
    await insertMany(
      tx,
      eventAudiences,
      chunk.flatMap((rows) => rows.audiences),
    );
    await insertMany(
      tx,
      statusChanges,
      chunk.flatMap((rows) => rows.changes),
    );
    await insertMany(
      tx,
      records,
      chunk.flatMap((rows) => rows.record ?? []),
    );
    await insertMany(
      tx,
      attendance,
      chunk.flatMap((rows) => rows.attendance),
    );
    await insertMany(
      tx,
      onlineViews,
      chunk.flatMap((rows) => rows.views),
    );
    await insertMany(
      tx,
      reviews,
      chunk.flatMap((rows) => rows.reviews),
    );
  });
}

function searchText(event: EventRows["event"], venueNames: Map<string, string>): string {
  const venue = venueNames.get(event.venueId ?? "");
  const campaign = campaignNames.get(event.campaignId ?? "");
  return searchTextOf([event.title, venue, event.place, event.host, event.speaker, campaign]);
}
