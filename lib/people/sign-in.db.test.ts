import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/connection";
import { people, signInFailures } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { makeProgramme } from "@/lib/testing/programme";
import zh from "@/messages/zh-CN.json";
import { hashPassword } from "./password";
import { proveIdentity, triesAllowed, waitMinutes } from "./sign-in";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const account = "p-school@demo.invalid";
const password = "每天早上七点在运河边跑步三公里呀";

beforeEach(async () => {
  const passwordHash = await hashPassword(password);
  await transaction((tx) => tx.update(people).set({ passwordHash }).where(eq(people.account, account)));
});

test("after ten wrong tries the right password waits too, also after a restart, and not for ever", async () => {
  for (let tried = 0; tried < triesAllowed.account; tried++) {
    expect(await proveIdentity(account, "wrong", "a")).toEqual({ ok: false, reason: "wrong" });
  }
  expect(await proveIdentity(account, password, "b")).toEqual({ ok: false, reason: "wait" });
  await closeDatabase();
  expect(await proveIdentity(account, password, "c")).toEqual({ ok: false, reason: "wait" });
  const longAgo = new Date(Date.now() - (waitMinutes + 1) * 60_000);
  await transaction((tx) => tx.update(signInFailures).set({ since: longAgo }));
  expect(await proveIdentity(account, password, "d")).toMatchObject({ ok: true });
});

test("thirty wrong tries at once: ten are looked at, all the others told to wait", async () => {
  const tries = Array.from({ length: 30 }, () => proveIdentity(account, "wrong", "a"));
  const reasons = (await Promise.all(tries)).map((answer) => (answer.ok ? "in" : answer.reason));
  expect(reasons.filter((reason) => reason === "wrong")).toHaveLength(triesAllowed.account);
  expect(reasons.filter((reason) => reason === "wait")).toHaveLength(20);
});

test("a right one clears the account's count, however it is written", async () => {
  for (let tried = 0; tried < 9; tried++) await proveIdentity(account, "wrong", "a");
  expect(await proveIdentity(` ${account.toUpperCase()} `, password, "a")).toMatchObject({ ok: true });
  expect(await proveIdentity(account, "wrong", "a")).toEqual({ ok: false, reason: "wrong" });
});

test("an address that tries many accounts waits, and holds up nobody elsewhere", async () => {
  await proveIdentity("nobody@demo.invalid", "wrong", "a");
  await transaction((tx) => tx.update(signInFailures).set({ failures: triesAllowed.address }));
  expect(await proveIdentity(account, password, "a")).toEqual({ ok: false, reason: "wait" });
  expect(await proveIdentity(account, password, "b")).toMatchObject({ ok: true });
});

test("unknown, disabled, not yet accepted and wrong answer alike", async () => {
  await transaction((tx) =>
    tx.update(people).set({ disabledAt: new Date() }).where(eq(people.account, "p-hill@demo.invalid")),
  );
  for (const name of [
    account,
    "nobody@demo.invalid",
    "p-hill@demo.invalid",
    "p-canal@demo.invalid",
    "",
    "' or 1=1 --",
  ]) {
    expect(await proveIdentity(name, "wrong", "a")).toEqual({ ok: false, reason: "wrong" });
  }
  const kept = JSON.stringify(await database().select().from(signInFailures));
  expect(kept).not.toContain("demo.invalid");
});

test("unknown accounts take as long as known ones", async () => {
  const time = async (name: string) => {
    const began = performance.now();
    await proveIdentity(name, "wrong", "a");
    return performance.now() - began;
  };
  await time("warm@demo.invalid");
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 9; round++) {
    known.push(await time(account));
    unknown.push(await time("nobody@demo.invalid"));
  }
  const middle = (values: number[]) => values.sort((a, b) => a - b)[4] ?? 0;
  expect(Math.abs(middle(known) - middle(unknown))).toBeLessThan(middle(known) * 0.5 + 5);
});

test("the words name the wait that is kept", () => {
  expect(zh.errors.sign_in_wait).toContain(String(waitMinutes));
});
