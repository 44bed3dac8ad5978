import { index, instant, integer, oneOf, table, text, yesNo } from "../columns";

export const unitKinds = [
  "association",
  "subdistrict",
  "school",
  "base",
  "society",
  "department",
  "enterprise",
] as const;

/** The places of the district that events are filtered by (街道). `mapColumn` and `mapRow`, from 1 on, place it on the drawn map (示意图). */
export const streets = table("streets", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text(),
  position: integer().notNull().default(0),
  mapColumn: integer(),
  mapRow: integer(),
  retiredAt: instant(),
});

/** The organisations, one tree. `path` is "/root/…/own id/", so a subtree is a prefix. */
export const units = table(
  "units",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    nameEn: text(),
    kind: oneOf(unitKinds).notNull(),
    parentId: text(),
    path: text().notNull(),
    peerGroup: text(),
    streetId: text().references(() => streets.id),
    population: integer(),
    reviewsBeforePublishing: yesNo().notNull().default(false),
    retiredAt: instant(),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
  },
  (unit) => [index("units_path").on(unit.path), index("units_parent").on(unit.parentId)],
);

/** Each time a unit was put under another parent: figures from before keep the old path. */
export const unitMoves = table("unit_moves", {
  id: text().primaryKey(),
  unitId: text()
    .notNull()
    .references(() => units.id),
  fromPath: text().notNull(),
  toPath: text().notNull(),
  movedAt: instant().notNull(),
  movedBy: text().notNull(),
});
