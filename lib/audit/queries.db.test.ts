import { beforeEach, expect, test } from "vitest";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { createAudienceGroup } from "@/lib/audience-groups/mutations";
import { changeOrganisation } from "@/lib/organisation/mutations";
import { getOrganisation } from "@/lib/organisation/queries";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { countAuditEntries, listAuditEntries } from "./queries";
import { recordDenial } from "./trail";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const access = accessOf("administrator", "audit.read");
const catalogue = accessOf("administrator", "catalogue.manage");

test("the trail is searched by text, action, outcome, period and subject, a page at a time", async () => {
  for (let made = 1; made <= 60; made++) await createAudienceGroup(catalogue, { name: `人群${made}`, nameEn: null });
  const { actor } = accessOf("hillOrganiser", "desk.read");
  await recordDenial({ actor, action: "audit.read", subject: { kind: "permission", id: "audit.read", name: "100%_" } });
  const first = await listAuditEntries(access, {});
  expect(first.entries.map((entry) => entry.number).slice(0, 2)).toEqual([61, 60]);
  const second = await listAuditEntries(access, { before: first.next ?? 0 });
  expect(second.entries.at(-1)?.number).toBe(1);
  expect(second.next).toBeNull();
  const numbers = async (filter: Parameters<typeof listAuditEntries>[1]) =>
    (await listAuditEntries(access, filter)).entries.map((entry) => entry.number);
  expect(await numbers({ text: "人群33" })).toEqual([33]);
  expect(await numbers({ text: "P-HILL" })).toEqual([61]);
  expect(await numbers({ text: "0%_" })).toEqual([61]);
  expect(await numbers({ text: "没有权限", actions: ["audit.read"] })).toEqual([61]);
  expect(await numbers({ outcome: "denied" })).toEqual([61]);
  expect(await numbers({ subjectId: "audit.read" })).toEqual([61]);
  expect(await numbers({ until: new Date(0) })).toEqual([]);
  expect(await countAuditEntries(access, new Date(0))).toEqual({ done: 60, denied: 1 });
});

test("the organisation is changed by who saw it last", async () => {
  const settings = accessOf("administrator", "settings.manage");
  const said = { name: "某区科协", nameEn: null, region: "某区", regionEn: null, phone: "0571-0000-0000", hours: null };
  expect(await changeOrganisation(settings, { ...said, version: 0 })).toEqual({ ok: true });
  expect(await changeOrganisation(settings, { ...said, version: 0, region: "别区" })).toMatchObject({
    reason: "version_conflict",
  });
  expect(await getOrganisation()).toMatchObject({ ...said, version: 1 });
});
