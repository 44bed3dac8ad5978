import { index, instant, integer, oneOf, table, text, uniqueIndex } from "../columns";
import { units } from "./units";

export const roles = ["organiser", "coordinator", "administrator"] as const;

/** Those who sign in. Raising `sessionVersion` ends every session of the person at its next request. */
export const people = table(
  "people",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    account: text().notNull(),
    passwordHash: text(),
    role: oneOf(roles).notNull(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    sessionVersion: integer().notNull().default(1),
    disabledAt: instant(),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
  },
  (person) => [uniqueIndex("people_account").on(person.account), index("people_unit").on(person.unitId)],
);

export const linkPurposes = ["first_administrator", "invitation"] as const;

/** One-time links, kept as hashes: the first administrator's, and those by which people choose a password. */
export const oneTimeLinks = table(
  "one_time_links",
  {
    id: text().primaryKey(),
    purpose: oneOf(linkPurposes).notNull(),
    personId: text().references(() => people.id),
    tokenHash: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (link) => [uniqueIndex("one_time_links_token").on(link.tokenHash)],
);

/** Failed sign-ins by account and by address (both hashed), so that the throttle survives a restart. */
export const signInFailures = table("sign_in_failures", {
  subject: text().primaryKey(),
  failures: integer().notNull(),
  since: instant().notNull(),
});
