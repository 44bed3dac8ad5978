import { createHash } from "node:crypto";
import { and, asc, desc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { demoCaptions } from "@/db/demo/content/evidence";
import { demoSignIns } from "@/db/demo/sign-ins";
import { unitId } from "@/db/demo/world";
import { insertMany } from "@/db/insert-many";
import { eventKinds, events, evidenceFiles, onlineViews, records } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { refreshEvidence } from "@/lib/evidence/mutations/evidence-state";
import { smallOf } from "@/lib/evidence/mutations/loose-files";
import { putFile } from "@/lib/files/store";
import { type DrawnPicture, drawPhoto, drawScreen, drawSheet } from "./draw-picture";

type Row = typeof evidenceFiles.$inferInsert;
type Proven = { id: string; kindAsks: string | null; status: string; submittedBy: string; submittedAt: Date };

/** How many approved events of this year and of those before have pictures: the year of the published report among them. */
const shownOfYear = [24, 12] as const;
const publishedYear = 2022;
const shownOfPublished = 8;
const sheets = 4;
const screenshots = 3;
const firstScreenshot = 3;

/** Draws a few pictures and gives a handful of events photos and sheets of them. */
export async function addPictures(today: string): Promise<void> {
  const photos = await Promise.all(demoCaptions.map((caption) => drawPhoto(caption)));
  const drawn = Array.from({ length: sheets }, (_, place) => drawSheet(String(place)));
  const pictures = [...photos, ...(await Promise.all(drawn))];
  const screens = await Promise.all(Array.from({ length: screenshots }, (_, place) => drawScreen(String(place))));
  const rows = await transaction((tx) => writeRows(tx, { pictures, screens }, Number(today.slice(0, 4))));
  const byHash = new Map([...pictures, ...screens].map((picture) => [hashOf(picture.large), picture]));
  for (const { id, sha256 } of rows) {
    const picture = byHash.get(sha256);
    if (!picture) continue;
    await putFile(id, picture.large);
    await putFile(smallOf(id), picture.small);
  }
}

/** Writes the files' rows, and says of every open record whether its evidence is complete. */
async function writeRows(
  tx: Transaction,
  { pictures, screens }: Record<"pictures" | "screens", DrawnPicture[]>,
  year: number,
): Promise<Row[]> {
  const shown = new Map<string, Proven>();
  for (const [back, most] of shownOfYear.entries())
    for (const event of await approvedOf(tx, year - back, most)) shown.set(event.id, event);
  for (const event of await approvedOf(tx, publishedYear, shownOfPublished)) shown.set(event.id, event);
  for (const { unit } of demoSignIns) for (const event of await ofUnit(tx, unitId(unit))) shown.set(event.id, event);
  const open = await openRecords(tx);
  const asked = open.filter((event) => event.kindAsks !== "none" && event.status === "submitted");
  // The one that waits longest lacks its proof, so that the desk and the queue have something to say.
  for (const event of asked.slice(1)) shown.set(event.id, event);
  const rows = [...shown.values()].flatMap((event, place) => rowsOf(event, place, pictures));
  rows.push(...(await screenshotsOf(tx, shown, screens)));
  await insertMany(tx, evidenceFiles, rows);
  for (const { id, eventId, kind, position } of rows) {
    if (kind !== "screenshot") continue;
    const [view] = (await viewsOf(tx, [eventId])).slice((position ?? 0) - firstScreenshot);
    if (view) await tx.update(onlineViews).set({ screenshotId: id }).where(eq(onlineViews.id, view.id));
  }
  for (const { id } of open) await refreshEvidence(tx, id);
  return rows;
}

/** A screenshot for every online figure of the shown events. */
async function screenshotsOf(tx: Transaction, shown: Map<string, Proven>, screens: DrawnPicture[]): Promise<Row[]> {
  const placed = new Map<string, number>();
  const views = await viewsOf(tx, [...shown.keys()]);
  return views.flatMap(({ eventId, platform }) => {
    const event = shown.get(eventId);
    const position = (placed.get(eventId) ?? -1) + 1;
    placed.set(eventId, position);
    // The same picture twice in an event would be one file.
    if (!event || position >= screens.length) return [];
    const picture = screens[position];
    return row(event, firstScreenshot + position, { kind: "screenshot", picture, caption: platform }) ?? [];
  });
}

function viewsOf(tx: Transaction, eventIds: string[]) {
  return tx
    .select({ id: onlineViews.id, eventId: onlineViews.eventId, platform: onlineViews.platform })
    .from(onlineViews)
    .where(inArray(onlineViews.eventId, eventIds))
    .orderBy(asc(onlineViews.eventId), asc(onlineViews.platform), asc(onlineViews.id));
}

const columns = {
  id: events.id,
  kindAsks: eventKinds.evidenceAsked,
  status: events.status,
  submittedBy: records.submittedBy,
  submittedAt: records.submittedAt,
};

function select(tx: Transaction) {
  return tx
    .select(columns)
    .from(events)
    .innerJoin(records, eq(records.eventId, events.id))
    .leftJoin(eventKinds, eq(eventKinds.id, events.kindId));
}

const isSubmitted = isNotNull(records.submittedBy);

async function approvedOf(tx: Transaction, year: number, most: number): Promise<Proven[]> {
  const approved = and(eq(events.year, year), eq(events.status, "approved"), eq(events.counts, true), isSubmitted);
  return proven(await select(tx).where(approved).orderBy(desc(events.startsAt), asc(events.id)).limit(most));
}

async function ofUnit(tx: Transaction, id: string): Promise<Proven[]> {
  const approved = and(eq(events.unitId, id), eq(events.status, "approved"), isSubmitted);
  return proven(await select(tx).where(approved).orderBy(desc(events.startsAt), asc(events.id)).limit(2));
}

async function openRecords(tx: Transaction): Promise<Proven[]> {
  const open = and(ne(events.status, "approved"), inArray(events.status, ["submitted", "returned", "published"]));
  return proven(await select(tx).where(and(open, isSubmitted)).orderBy(asc(records.submittedAt), asc(events.id)));
}

type Found = Omit<Proven, "submittedBy" | "submittedAt"> & { submittedBy: string | null; submittedAt: Date | null };

function proven(found: Found[]): Proven[] {
  return found.flatMap(({ submittedBy, submittedAt, ...event }) =>
    submittedBy && submittedAt ? [{ ...event, submittedBy, submittedAt }] : [],
  );
}

/** Two photos of each event, of every second the first one public; a sheet for every third. */
function rowsOf(event: Proven, place: number, pictures: DrawnPicture[]): Row[] {
  const photo = (number: number) => (place * 5 + number * 7) % demoCaptions.length;
  const released = place % 2 === 0 && event.status === "approved";
  const rows = [0, 1].map((number) => {
    const caption = demoCaptions[photo(number)] ?? "";
    const isPublic = released && number === 0 ? { releasedAt: event.submittedAt, releasedBy: event.submittedBy } : {};
    return row(event, number, { kind: "photo", picture: pictures[photo(number)], caption, ...isPublic });
  });
  if (place % 3 === 0) {
    const picture = pictures[demoCaptions.length + (place % sheets)];
    rows.push(row(event, 2, { kind: "sign_in_sheet", picture }));
  }
  return rows.flatMap((one) => one ?? []);
}

type Given = Pick<Row, "kind"> & Partial<Row> & { picture: DrawnPicture | undefined };

function row(event: Proven, position: number, { picture, ...given }: Given): Row | null {
  if (!picture) return null;
  const { width, height, large } = picture;
  return {
    ...{ eventId: event.id, position, width, height, type: "image/jpeg" as const },
    id: hashOf(`file/${event.id}/${position}`).slice(0, 32),
    name: `IMG_${1000 + position}.jpg`,
    size: large.length,
    sha256: hashOf(large),
    uploadKey: `demo-upload-${position}`,
    uploadedBy: event.submittedBy,
    uploadedAt: event.submittedAt,
    ...given,
  };
}

function hashOf(content: Buffer | string): string {
  return createHash("sha256").update(content).digest("hex");
}
