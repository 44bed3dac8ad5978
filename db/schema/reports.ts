import { index, instant, integer, json, oneOf, table, text, uniqueIndex, yesNo } from "../columns";
import { people } from "./people";
import { units } from "./units";

export const reportKinds = ["annual", "quarter", "month"] as const;

/** The texts reports are made from, as the office edits them: one of each kind (lib/reports/template.ts reads them). */
export const reportTemplates = table(
  "report_templates",
  {
    id: text().primaryKey(),
    kind: oneOf(reportKinds).notNull(),
    text: text().notNull(),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull(),
    updatedBy: text().references(() => people.id),
  },
  (template) => [uniqueIndex("report_templates_kind").on(template.kind)],
);

/**
 * Reports as they were taken: `content` holds every sentence, figure and rule, so that the same file can be made again exactly.
 * `period` is "2026", "2026-Q1" or "2026-03".
 */
export const reports = table(
  "reports",
  {
    id: text().primaryKey(),
    kind: oneOf(reportKinds).notNull(),
    year: integer().notNull(),
    period: text().notNull(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    asOf: instant().notNull(),
    takenBy: text()
      .notNull()
      .references(() => people.id),
    content: json<unknown>().notNull(),
  },
  (report) => [index("reports_period").on(report.unitId, report.year, report.period)],
);

/** What is made in the background for one person: a ledger as a file to fetch; what a page shows that reads a whole year. */
export const exportKinds = ["ledger", "return", "ranking", "notice"] as const;
/** "page": what a page shows, to be shown by it. */
export const exportFormats = ["xlsx", "csv", "docx", "page"] as const;
export const exportStates = ["waiting", "running", "ready", "failed", "cancelled"] as const;

/**
 * What is made in the background (by the job of the same id), for whom and of what: `query` is the address of the page. `rowsOf` is how
 * many rows were counted when it was ordered. The file is in the file store as `fileId`.
 */
export const exports = table(
  "exports",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    kind: oneOf(exportKinds).notNull().default("ledger"),
    format: oneOf(exportFormats).notNull(),
    query: text().notNull(),
    fileName: text().notNull(),
    state: oneOf(exportStates).notNull(),
    rowsDone: integer().notNull().default(0),
    rowsOf: integer().notNull(),
    bytes: integer().notNull().default(0),
    fileId: text(),
    orderedAt: instant().notNull(),
    touchedAt: instant().notNull(),
    finishedAt: instant(),
  },
  (file) => [index("exports_person").on(file.personId, file.orderedAt), index("exports_ordered").on(file.orderedAt)],
);

/**
 * A year's results for the public. Above, what the office prepares; `released` is what residents read: the text and the figures as they
 * were when it was released (lib/results/content.ts), until `withdrawnAt` is set.
 */
export const publicResults = table("public_results", {
  year: integer().primaryKey(),
  introduction: text().notNull().default(""),
  introductionEn: text().notNull().default(""),
  sections: json<string[]>().notNull(),
  version: integer().notNull().default(1),
  updatedAt: instant().notNull(),
  released: json<unknown>(),
  releasedAt: instant(),
  releasedBy: text().references(() => people.id),
  withdrawnAt: instant(),
});

/** The form of the statistical return of a data year, as data: lib/statistics/form.ts says what a row holds. */
export const returnForms = table(
  "return_forms",
  {
    id: text().primaryKey(),
    year: integer().notNull(),
    name: text().notNull(),
    tableCode: text().notNull(),
    confirmed: yesNo().notNull().default(false),
    rows: json<unknown>().notNull(),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull(),
  },
  (form) => [uniqueIndex("return_forms_year").on(form.year)],
);

/** Rankings (通报晾晒) as they were taken: the next one tells each unit's change of place. Internal until published. */
export const rankings = table(
  "rankings",
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    year: integer().notNull(),
    asOf: text().notNull(),
    takenAt: instant().notNull(),
    takenBy: text()
      .notNull()
      .references(() => people.id),
    rows: json<unknown>().notNull(),
    publishedAt: instant(),
  },
  (ranking) => [index("rankings_day").on(ranking.unitId, ranking.year, ranking.asOf)],
);
