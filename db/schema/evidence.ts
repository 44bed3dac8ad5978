import { index, instant, integer, oneOf, table, text, uniqueIndex } from "../columns";
import { events } from "./events";
import { people } from "./people";

export const evidenceKinds = ["photo", "sign_in_sheet", "screenshot", "document"] as const;
export const evidenceTypes = ["image/jpeg", "application/pdf"] as const;
/** Why a file was erased: somebody in it asked for it, or the time it may be kept was over. */
export const erasureReasons = ["wish", "retention"] as const;

/**
 * The proof of an event (佐证材料): photos, sign-in sheets, screenshots of online figures, documents. The file itself lies in the file
 * store under this row's id. `releasedAt` puts a photo on the public page. Of an erased file nothing is left but that there was one, since
 * what it proved was judged in its day. An event is not deleted before its files are.
 */
export const evidenceFiles = table(
  "evidence_files",
  {
    id: text().primaryKey(),
    eventId: text()
      .notNull()
      .references(() => events.id),
    kind: oneOf(evidenceKinds).notNull(),
    name: text().notNull(),
    type: oneOf(evidenceTypes).notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    width: integer(),
    height: integer(),
    /** What is to be seen, for those who do not see it; needed before a photo is released. */
    caption: text().notNull().default(""),
    /** Made by the browser for each file, so that a repeated upload is known as such. */
    uploadKey: text().notNull(),
    uploadedBy: text()
      .notNull()
      .references(() => people.id),
    uploadedAt: instant().notNull(),
    releasedAt: instant(),
    releasedBy: text().references(() => people.id),
    erasedAt: instant(),
    erasedFor: oneOf(erasureReasons),
    position: integer().notNull().default(0),
    version: integer().notNull().default(1),
  },
  (file) => [
    index("evidence_files_event").on(file.eventId, file.position),
    uniqueIndex("evidence_files_upload").on(file.eventId, file.uploadKey),
    uniqueIndex("evidence_files_content").on(file.eventId, file.kind, file.sha256),
  ],
);

/** Files in the store that no row speaks for: being uploaded, or to be removed. What stays here for a day is swept. */
export const looseFiles = table("loose_files", { id: text().primaryKey(), since: instant().notNull() }, (file) => [
  index("loose_files_since").on(file.since),
]);
