import { index, instant, integer, json, oneOf, primaryKey, table, text, uniqueIndex } from "../columns";
import { audienceGroups } from "./catalogue";
import { people } from "./people";
import { units } from "./units";

/** "preview": nothing is saved yet; "undone": it was saved and taken back as a whole. */
export const importStates = ["preview", "waiting", "running", "saved", "failed", "undone"] as const;

/**
 * A spreadsheet on its way in. `sheets` are its cells as they were read, `mapping` and `fixes` what the person said of them
 * (lib/imports/mapping.ts); the cells go once it is saved.
 */
export const imports = table(
  "imports",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    unitId: text()
      .notNull()
      .references(() => units.id),
    fileName: text().notNull(),
    /** Of the file as it was sent: the same file again is read as it was mended. */
    fileHash: text().notNull(),
    state: oneOf(importStates).notNull(),
    sheets: json<unknown>().notNull(),
    mapping: json<unknown>().notNull(),
    fixes: json<Record<string, string>>().notNull(),
    version: integer().notNull().default(1),
    rowsDone: integer().notNull().default(0),
    rowsOf: integer().notNull().default(0),
    /** Why it was not saved: a sentence of `errors`. */
    reason: text(),
    /** The job that saves it, or did. */
    jobId: text(),
    createdAt: instant().notNull(),
    touchedAt: instant().notNull(),
    finishedAt: instant(),
  },
  (each) => [index("imports_person").on(each.personId, each.createdAt), index("imports_file").on(each.fileHash)],
);

/** What the columns under a heading hold, as a unit said last. */
export const importMappings = table(
  "import_mappings",
  {
    unitId: text()
      .notNull()
      .references(() => units.id, { onDelete: "cascade" }),
    heading: text().notNull(),
    uses: json<(string | null)[]>().notNull(),
    updatedAt: instant().notNull(),
  },
  (mapping) => [primaryKey({ columns: [mapping.unitId, mapping.heading] })],
);

/** Each row that came in, by what it said: the same said again for the same unit adds nothing. */
export const importRows = table(
  "import_rows",
  {
    unitId: text()
      .notNull()
      .references(() => units.id, { onDelete: "cascade" }),
    rowHash: text().notNull(),
    importId: text()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    eventId: text().notNull(),
    eventVersion: integer().notNull(),
    recordVersion: integer(),
  },
  (row) => [primaryKey({ columns: [row.unitId, row.rowHash] }), index("import_rows_import").on(row.importId)],
);

/** Words offices write for an audience group, beside those the product knows (lib/imports/audience-words.ts). */
export const audienceWords = table(
  "audience_words",
  {
    id: text().primaryKey(),
    word: text().notNull(),
    groupId: text()
      .notNull()
      .references(() => audienceGroups.id),
    createdAt: instant().notNull(),
  },
  (word) => [uniqueIndex("audience_words_word").on(word.word)],
);
