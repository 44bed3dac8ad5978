import { index, instant, oneOf, primaryKey, table, text } from "../columns";
import { events } from "./events";
import { people } from "./people";
import { units } from "./units";

/** Asked: the unit wants to be one, and the leading unit has not answered. Declined: until the unit has read the answer. */
export const coHostStates = ["asked", "agreed", "declined"] as const;

/**
 * The units that hold an event together with the one that leads it (协办). `unitPath` is where the unit stood in the tree when the
 * event began. `message` is what the unit wrote when it asked, `answer` why the leading unit declined.
 */
export const coHostUnits = table(
  "co_hosts",
  {
    eventId: text()
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    unitId: text()
      .notNull()
      .references(() => units.id),
    unitPath: text().notNull(),
    state: oneOf(coHostStates).notNull(),
    message: text().notNull().default(""),
    answer: text(),
    addedBy: text()
      .notNull()
      .references(() => people.id),
    addedAt: instant().notNull(),
  },
  (coHost) => [
    primaryKey({ columns: [coHost.eventId, coHost.unitId] }),
    index("co_hosts_unit").on(coHost.unitId, coHost.state),
  ],
);
