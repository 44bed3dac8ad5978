import { isNull } from "drizzle-orm";
import { newId } from "@/db/ids";
import { people, units } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import { keepOrganisation } from "@/lib/organisation/mutations";
import { subjectOf } from "@/lib/people/managed-person";
import { maskedAccount } from "@/lib/people/mask";
import { passwordRefusal } from "@/lib/people/new-password";
import { endLinks, findLink, makeLink, spendLink } from "@/lib/people/one-time-links";
import { hashPassword } from "@/lib/people/password";
import { pathBelow } from "@/lib/units/rules";
import { firstLists } from "./first-lists";
import type { Setup } from "./input";
import { hasPeople, isSetupOpen } from "./queries";

/**
 * The address by which the first administrator is made, a fresh one at each start; those before it end.
 * Null, and nothing written, once there is anybody.
 */
export function ensureFirstAdministratorLink(baseUrl: string): Promise<string | null> {
  return transaction(async (tx) => {
    if (await hasPeople(tx)) {
      await endLinks(tx, "first_administrator", null);
      return null;
    }
    const { token } = await makeLink(tx, "first_administrator", null);
    return `${baseUrl}/setup/${token}`;
  });
}

/** Makes the organisation, its root unit and its first administrator. The one-time link proves who asks; it works once. */
export async function setUp(input: Setup): Promise<Outcome> {
  if (!(await isSetupOpen(input.token))) return { ok: false, reason: "link_unusable" };
  const reason = passwordRefusal(input.password, [input.account, input.name, input.organisation, input.region]);
  if (reason) return { ok: false, reason, field: "password" };
  const passwordHash = await hashPassword(input.password);
  return transaction(async (tx) => {
    const link = await findLink(tx, "first_administrator", input.token);
    if (!link || (await hasPeople(tx))) return { ok: false, reason: "link_unusable" };
    await spendLink(tx, link);
    const { organisation: name, region, phone } = input;
    await keepOrganisation(tx, { name, nameEn: null, region, regionEn: null, phone, hours: null }, 1);
    const unit = await rootUnit(tx, name);
    await firstLists(tx);
    const actor = await firstAdministrator(tx, input, passwordHash, unit);
    const detail = { account: maskedAccount(input.account), unit: unit.name };
    const subject = subjectOf({ id: actor.personId, name: actor.name });
    await recordEntry(tx, { actor, action: "setup.complete", subject, detail });
    return { ok: true };
  });
}

type RootUnit = { id: string; name: string; path: string };

async function rootUnit(tx: Transaction, name: string): Promise<RootUnit> {
  const [known] = await tx.select().from(units).where(isNull(units.parentId));
  if (known) return known;
  const id = newId();
  const unit = { id, name, path: pathBelow(null, id), kind: "association" as const, createdAt: new Date() };
  await tx.insert(units).values(unit);
  return unit;
}

async function firstAdministrator(tx: Transaction, input: Setup, passwordHash: string, unit: RootUnit): Promise<Actor> {
  const { name, account } = input;
  const person = { id: newId(), name, account, passwordHash, role: "administrator" as const, unitId: unit.id };
  await tx.insert(people).values({ ...person, createdAt: new Date() });
  return { personId: person.id, name, role: person.role, unitId: unit.id, unitName: unit.name, unitPath: unit.path };
}
