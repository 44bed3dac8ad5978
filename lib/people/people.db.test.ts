import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries, oneTimeLinks, people } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { getActor } from "@/lib/access/queries";
import { firstBrokenEntry } from "@/lib/audit/trail";
import { accessOf, actors, makeProgramme, unitIds } from "@/lib/testing/programme";
import { acceptInvitation, invitePerson, renewInvitation } from "./invitations";
import { changePerson, disablePerson, enablePerson, signOutEverywhere } from "./mutations";
import { changeOwnName, changeOwnPassword, signOutEverywhereOneself } from "./own-account";
import { hashPassword } from "./password";
import { getInvitation, getPerson, listPeople } from "./queries";
import { proveIdentity } from "./sign-in";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const administrator = accessOf("administrator", "people.manage");
const coordinator = accessOf("canalCoordinator", "people.manage");
const password = "每天早上七点在运河边跑步三公里呀";
const newcomer = { name: "张三", account: "13900000000", role: "organiser" as const, unitId: unitIds.school };

test("invite, choose a password once, sign in; the trail knows no whole account and no password", async () => {
  const { id, token } = await invited(coordinator);
  expect(await getInvitation(token)).toMatchObject({ name: "张三", account: "13900000000" });
  expect(await acceptInvitation({ token, password, again: password })).toEqual({ ok: true });
  expect(await getInvitation(token)).toBeNull();
  const twice = await acceptInvitation({ token, password: `${password}!!`, again: `${password}!!` });
  expect(twice).toEqual({ ok: false, reason: "link_unusable" });
  expect(await proveIdentity("139 0000 0000", password, "a")).toMatchObject({ ok: true, personId: id });
  const trail = JSON.stringify(await database().select().from(auditEntries));
  expect(trail).toContain("person.invite");
  expect(trail).toContain("person.accept");
  for (const secret of ["13900000000", password, token]) expect(trail).not.toContain(secret);
  const kept = JSON.stringify(await database().select().from(oneTimeLinks));
  expect(kept).not.toContain(token);
  expect(await firstBrokenEntry()).toBeNull();
});

test("of ten who use one link at once, one chooses the password", async () => {
  const { token } = await invited(coordinator);
  const tries = Array.from({ length: 10 }, (_, place) => {
    const chosen = `${password}${place}`;
    return acceptInvitation({ token, password: chosen, again: chosen });
  });
  const outcomes = await Promise.all(tries);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
});

test("the same form sent again is done once, and says so to whoever knows the password, for a moment", async () => {
  const { id, token } = await invited(coordinator);
  const form = { token, password, again: password };
  expect(await Promise.all([acceptInvitation(form), acceptInvitation(form)])).toEqual([{ ok: true }, { ok: true }]);
  expect(await acceptInvitation(form)).toEqual({ ok: true });
  const accepted = await database().select().from(auditEntries).where(eq(auditEntries.action, "person.accept"));
  expect(accepted).toHaveLength(1);
  await transaction((tx) =>
    tx
      .update(oneTimeLinks)
      .set({ usedAt: new Date(Date.now() - 3 * 60_000) })
      .where(eq(oneTimeLinks.personId, id)),
  );
  expect(await acceptInvitation(form)).toMatchObject({ reason: "link_unusable" });
});

test("an easy password is refused and the link can still be used", async () => {
  const { token } = await invited(coordinator);
  const easy = "张三13900000000张三";
  expect(await acceptInvitation({ token, password: easy, again: easy })).toMatchObject({ reason: "password_common" });
  expect(await acceptInvitation({ token, password, again: password })).toEqual({ ok: true });
});

test("a newer link ends the older one; an old one expires", async () => {
  const { id, token } = await invited(coordinator);
  const renewed = await renewInvitation(coordinator, { id });
  if (!renewed.ok) throw new Error(renewed.reason);
  expect(await getInvitation(token)).toBeNull();
  expect(await getInvitation(renewed.token)).not.toBeNull();
  await transaction((tx) => tx.update(oneTimeLinks).set({ expiresAt: new Date(Date.now() - 1000) }));
  const late = await acceptInvitation({ token: renewed.token, password, again: password });
  expect(late).toMatchObject({ reason: "link_unusable" });
});

test("a sibling's people are not found, whatever is asked", async () => {
  const refused = { ok: false, reason: "not_found" };
  const one = { id: actors.hillOrganiser.personId };
  expect(await getPerson(coordinator, one.id)).toBeNull();
  expect((await listPeople(coordinator, {})).rows.map((person) => person.unitId)).not.toContain(unitIds.hill);
  expect(await disablePerson(coordinator, one)).toEqual(refused);
  expect(await enablePerson(coordinator, one)).toEqual(refused);
  expect(await signOutEverywhere(coordinator, one)).toEqual(refused);
  expect(await renewInvitation(coordinator, one)).toEqual(refused);
  expect(await invitePerson(coordinator, { ...newcomer, unitId: unitIds.hill })).toEqual(refused);
  const school = { ...newcomer, id: actors.schoolOrganiser.personId, version: 1 };
  expect(await changePerson(coordinator, { ...school, unitId: unitIds.hill })).toEqual(refused);
  expect(await changePerson(coordinator, { ...school, ...one })).toEqual(refused);
  expect(await database().select().from(auditEntries)).toEqual([]);
});

test("a coordinator makes and manages no administrators; nobody changes their own role", async () => {
  expect(await invitePerson(coordinator, { ...newcomer, role: "administrator" })).toMatchObject({
    reason: "role_above_yours",
  });
  const top = accessOf("coordinator", "people.manage");
  const chief = { id: actors.administrator.personId };
  for (const attempt of [disablePerson, signOutEverywhere, renewInvitation]) {
    expect(await attempt(top, chief)).toMatchObject({ reason: "role_above_yours" });
    expect(await attempt(administrator, chief)).toMatchObject({ reason: "own_role" });
  }
  const raised = { ...newcomer, id: actors.schoolOrganiser.personId, version: 1, role: "administrator" as const };
  expect(await changePerson(coordinator, raised)).toMatchObject({ reason: "role_above_yours" });
});

test("two administrators cannot end each other at once: one who can sign in stays", async () => {
  await transaction(async (tx) => {
    const second = { id: "p-other", name: "Other", account: "other@demo.invalid", role: "administrator" as const };
    await tx.insert(people).values({ ...second, unitId: unitIds.association, createdAt: new Date() });
    await tx.update(people).set({ passwordHash: "x" }).where(eq(people.role, "administrator"));
  });
  const other = { ...administrator, actor: { ...administrator.actor, personId: "p-other" } };
  const outcomes = await Promise.all([
    disablePerson(administrator, { id: "p-other" }),
    disablePerson(other, { id: actors.administrator.personId }),
  ]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes).toContainEqual({ ok: false, reason: "last_administrator" });
});

test("disabled, moved, raised or signed out everywhere: the session ends at the next request", async () => {
  const { id, token } = await invited(administrator);
  await acceptInvitation({ token, password, again: password });
  const present = async () => (await getPerson(administrator, id))?.version ?? 0;
  const session = async () => {
    const identity = await proveIdentity(newcomer.account, password, "a");
    if (!identity.ok) throw new Error(identity.reason);
    expect(await getActor(id, identity.sessionVersion)).not.toBeNull();
    return () => getActor(id, identity.sessionVersion);
  };
  const signedOut = await session();
  await signOutEverywhere(administrator, { id });
  expect(await signedOut()).toBeNull();
  const moved = await session();
  await changePerson(administrator, { ...newcomer, id, version: await present(), unitId: unitIds.hill });
  expect(await moved()).toBeNull();
  const renamed = await session();
  const sameRights = { ...newcomer, unitId: unitIds.hill, name: "张三丰" };
  await changePerson(administrator, { ...sameRights, id, version: await present() });
  expect(await renamed()).not.toBeNull();
  await disablePerson(administrator, { id });
  expect(await renamed()).toBeNull();
  expect(await proveIdentity(newcomer.account, password, "a")).toEqual({ ok: false, reason: "wrong" });
  expect(await renewInvitation(administrator, { id })).toMatchObject({ reason: "person_disabled" });
  await enablePerson(administrator, { id });
  await session();
});

test("an account belongs to one person", async () => {
  await invited(administrator);
  expect(await invitePerson(administrator, newcomer)).toMatchObject({ reason: "account_taken", field: "account" });
  const taken = { ...newcomer, id: actors.hillOrganiser.personId, version: 1, unitId: unitIds.hill };
  expect(await changePerson(administrator, taken)).toMatchObject({ reason: "account_taken", field: "account" });
});

test("one's own password is changed by who knows it, and every session ends", async () => {
  const own = accessOf("schoolOrganiser", "account.manage");
  const first = await hashPassword(password);
  await transaction((tx) => tx.update(people).set({ passwordHash: first }).where(eq(people.id, own.actor.personId)));
  const chosen = "傍晚六点以后在拱宸桥上看货船经过";
  const change = { present: password, password: chosen, again: chosen };
  expect(await changeOwnPassword(own, { ...change, present: "不是这个" })).toMatchObject({ reason: "password_wrong" });
  expect(await changeOwnPassword(own, change)).toEqual({ ok: true });
  expect(await getActor(own.actor.personId, 1)).toBeNull();
  expect(await proveIdentity("p-school@demo.invalid", chosen, "a")).toMatchObject({ ok: true, sessionVersion: 2 });
  await changeOwnName(own, { name: "李老师" });
  await signOutEverywhereOneself(own);
  expect(await getActor(own.actor.personId, 2)).toBeNull();
  expect((await getActor(own.actor.personId, 3))?.name).toBe("李老师");
});

async function invited(access: Access<"people.manage">) {
  const made = await invitePerson(access, newcomer);
  if (!made.ok) throw new Error(made.reason);
  return made;
}
