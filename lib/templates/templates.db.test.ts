import { beforeEach, expect, test } from "vitest";
import { newId } from "@/db/ids";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { eventAt, trailOf } from "@/lib/testing/event-at";
import { accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import type { TemplateInput } from "./input";
import { dropTemplate, keepTemplate, saveTemplate } from "./mutations";
import { getTemplate, listTemplates } from "./queries";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = () => accessOf("canalOrganiser", "events.manage");

test("an event is kept as a template once, without its dates, seen within its unit alone, and dropped", async () => {
  const event = await eventAt("draft", { capacity: 30 });
  const input = { id: newId(), eventId: event.id, name: "社区讲座" };
  expect(await keepTemplate(manage(), input)).toEqual({ ok: true, id: event.id });
  expect(await keepTemplate(manage(), input)).toEqual({ ok: true, id: event.id });
  const [template, ...more] = await listTemplates(manage());
  expect(more).toEqual([]);
  expect(template?.fields).toMatchObject({ title: event.title, capacity: "30", groupIds: ["g-youth"] });
  expect(Object.keys(template?.fields ?? {})).not.toContain("startDate");
  const others = accessOf("hillOrganiser", "events.manage");
  expect(await listTemplates(others)).toEqual([]);
  expect(await dropTemplate(others, input)).toEqual({ ok: false, reason: "not_found" });
  expect(await dropTemplate(manage(), input)).toEqual({ ok: true, id: input.id });
  expect(await listTemplates(manage())).toEqual([]);
});

test("someone else's event is no template", async () => {
  const theirs = await eventAt("draft", { unitId: unitIds.hill });
  const input = { id: newId(), eventId: theirs.id, name: "别人的" };
  expect(await keepTemplate(manage(), input)).toEqual({ ok: false, reason: "not_found" });
});

async function kept(): Promise<TemplateInput> {
  const event = await eventAt("draft", { capacity: 30 });
  const id = newId();
  await keepTemplate(manage(), { id, eventId: event.id, name: "社区讲座" });
  const form = { id, version: 1, name: "社区讲座", title: event.title, unitId: event.unitId, groupIds: ["g-youth"] };
  return { ...form, campaign: event.campaignId ?? "", startTime: "14:00", endTime: "16:00" };
}

test("a template is renamed and holds something else, for its unit alone; two savers do not overwrite each other", async () => {
  const form = await kept();
  const change = { ...form, name: "健康讲座", capacity: 60, speaker: "王老师" };
  expect(await saveTemplate(accessOf("hillOrganiser", "events.manage"), change)).toMatchObject({ reason: "not_found" });
  expect(await saveTemplate(manage(), change)).toEqual({ ok: true, id: form.id });
  expect(await saveTemplate(manage(), change)).toEqual({ ok: true, id: form.id });
  expect(await saveTemplate(manage(), { ...form, name: "别的" })).toEqual({ ok: false, reason: "version_conflict" });
  const template = await getTemplate(manage(), form.id);
  expect(template).toMatchObject({
    ...{ name: "健康讲座", version: 2 },
    fields: { title: form.title, capacity: "60", speaker: "王老师", groupIds: ["g-youth"] },
  });
  expect(Object.keys(template?.fields ?? {})).not.toContain("place");
  expect((await trailOf(form.id)).at(-1)).toBe("event_template.change");
});

test("a template moves only to a unit within reach", async () => {
  const form = await kept();
  const moved = await saveTemplate(manage(), { ...form, unitId: unitIds.hill });
  expect(moved).toEqual({ ok: false, reason: "unit_not_found", field: "unitId" });
});
