import { and, count, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "@/db/connection";
import { oneTimeLinks, people, units } from "@/db/schema";
import { type Access, type Role, unitWithin } from "@/lib/access/access";
import { containing } from "@/lib/lists/containing";
import { type KeyedOrder, keyText, type ListPlace, pageByKey } from "@/lib/lists/keyed-page";
import { getLink } from "./one-time-links";
import type { PersonState } from "./rules";

type Managing = Access<"people.manage">;
export type PeopleFilter = { text?: string; role?: Role; state?: PersonState; unitId?: string; place?: ListPlace };

const columns = {
  id: people.id,
  name: people.name,
  account: people.account,
  role: people.role,
  unitId: people.unitId,
  unitName: units.name,
  unitNameEn: units.nameEn,
  unitPath: units.path,
  hasPassword: sql<boolean>`${people.passwordHash} is not null`.mapWith(Boolean),
  disabledAt: people.disabledAt,
  version: people.version,
  createdAt: people.createdAt,
};

/** A page of the people of the units within reach, by unit and name. */
export function listPeople(access: Managing, filter: PeopleFilter) {
  const where = and(unitWithin(access), ...conditions(filter));
  return pageByKey<ListedPerson>(inOrder, filter.place ?? {}, ({ beyond, order, limit }) =>
    selectPeople()
      .where(and(where, beyond))
      .orderBy(...order)
      .limit(limit),
  );
}

export type ListedPerson = Awaited<ReturnType<typeof selectPeople>>[number];

const inOrder: KeyedOrder<ListedPerson> = {
  columns: [units.path, people.name, people.id],
  key: z.tuple([keyText, keyText, keyText]),
  keyOf: ({ unitPath, name, id }) => [unitPath, name, id],
};

function selectPeople() {
  return database().select(columns).from(people).innerJoin(units, eq(units.id, people.unitId));
}

function conditions({ text, role, state, unitId }: PeopleFilter): (SQL | undefined)[] {
  return [
    text
      ? or(containing(people.name, text), containing(people.account, text), containing(units.name, text))
      : undefined,
    role ? eq(people.role, role) : undefined,
    unitId ? eq(people.unitId, unitId) : undefined,
    state ? isInState(state) : undefined,
  ];
}

function isInState(state: PersonState): SQL | undefined {
  if (state === "disabled") return isNotNull(people.disabledAt);
  return and(
    isNull(people.disabledAt),
    state === "invited" ? isNull(people.passwordHash) : isNotNull(people.passwordHash),
  );
}

/** One person within reach. */
export async function getPerson(access: Managing, id: string): Promise<ListedPerson | null> {
  const [found] = await selectPeople().where(and(eq(people.id, id), unitWithin(access)));
  return found ?? null;
}

/** Until when the person's newest unused link can be used; null when there is none. */
export async function getLinkExpiry(access: Managing, personId: string): Promise<Date | null> {
  const [found] = await database()
    .select({ expiresAt: oneTimeLinks.expiresAt })
    .from(oneTimeLinks)
    .innerJoin(people, eq(people.id, oneTimeLinks.personId))
    .innerJoin(units, eq(units.id, people.unitId))
    .where(and(eq(oneTimeLinks.personId, personId), isNull(oneTimeLinks.usedAt), unitWithin(access)))
    .orderBy(desc(oneTimeLinks.expiresAt))
    .limit(1);
  return found?.expiresAt ?? null;
}

/** How many people within reach stand where. */
export async function countPeople(access: Managing): Promise<Record<PersonState, number>> {
  const counted = async (state: PersonState) => {
    const [row] = await database()
      .select({ found: count() })
      .from(people)
      .innerJoin(units, eq(units.id, people.unitId))
      .where(and(unitWithin(access), isInState(state)));
    return Number(row?.found ?? 0);
  };
  return { invited: await counted("invited"), active: await counted("active"), disabled: await counted("disabled") };
}

/** How many people one unit has, whatever they may do. */
export async function countPeopleOf(access: Managing, unitId: string): Promise<number> {
  const [row] = await database()
    .select({ found: count() })
    .from(people)
    .innerJoin(units, eq(units.id, people.unitId))
    .where(and(eq(people.unitId, unitId), unitWithin(access)));
  return Number(row?.found ?? 0);
}

/** Who is invited by this token: the name and account to show; null when the link cannot be used any more. */
export async function getInvitation(token: string) {
  const link = await getLink("invitation", token);
  const [found] = await database()
    .select({ name: people.name, account: people.account, unitName: units.name, unitNameEn: units.nameEn })
    .from(people)
    .innerJoin(units, eq(units.id, people.unitId))
    .where(and(eq(people.id, link?.personId ?? ""), isNull(people.disabledAt)));
  return found ?? null;
}

/** One's own account, as the account page shows it. */
export async function getOwnAccount(access: Access<"account.manage">) {
  const [found] = await database()
    .select({ name: people.name, account: people.account })
    .from(people)
    .where(eq(people.id, access.actor.personId));
  return found ?? null;
}
