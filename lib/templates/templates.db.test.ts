import { beforeEach, expect, test } from "vitest";
import { newId } from "@/db/ids";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { eventAt } from "@/lib/testing/event-at";
import { accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import { dropTemplate, keepTemplate } from "./mutations";
import { listTemplates } from "./queries";

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
