import { expect, test } from "vitest";
import { database } from "@/db/connection";
import { audienceGroups, auditEntries, people, units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { getOrganisation } from "@/lib/organisation/queries";
import { proveIdentity } from "@/lib/people/sign-in";
import { ensureFirstAdministratorLink, setUp } from "./mutations";
import { isSetupOpen } from "./queries";

eachTestHasItsOwnDatabase();

const password = "每天早上七点在运河边跑步三公里呀";
const said = { organisation: "某区科协", region: "某区", phone: null, name: "王五", account: "13900000001", password };

async function freshToken(): Promise<string> {
  const link = await ensureFirstAdministratorLink("https://kepu.example.cn");
  expect(link).toMatch(/^https:\/\/kepu\.example\.cn\/setup\/[\w-]{43}$/);
  return link?.split("/").at(-1) ?? "";
}

test("the first administrator comes in by the newest link, once, and then there is no link", async () => {
  const older = await freshToken();
  const token = await freshToken();
  expect(await isSetupOpen(older)).toBe(false);
  expect(await setUp({ ...said, token: older, again: password })).toEqual({ ok: false, reason: "link_unusable" });
  const outcomes = await Promise.all([1, 2, 3].map(() => setUp({ ...said, token, again: password })));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(await proveIdentity("13900000001", password, "a")).toMatchObject({ ok: true });
  expect(await database().select().from(people)).toHaveLength(1);
  const roots = await database().select().from(units);
  expect(roots).toMatchObject([{ name: "某区科协", parentId: null, path: `/${roots[0]?.id}/` }]);
  expect((await getOrganisation()).name).toBe("某区科协");
  expect(await database().select().from(audienceGroups)).toHaveLength(5);
  const trail = await database().select().from(auditEntries);
  expect(trail.map((entry) => entry.action)).toEqual(["setup.complete"]);
  expect(JSON.stringify(trail)).not.toContain("13900000001");
  expect(await ensureFirstAdministratorLink("https://kepu.example.cn")).toBeNull();
});

test("a guessed token opens nothing", async () => {
  await freshToken();
  expect(await setUp({ ...said, token: "guess", again: password })).toMatchObject({ reason: "link_unusable" });
  expect(await database().select().from(people)).toEqual([]);
});
