import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { events, statusChanges } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { declineProposal } from "@/lib/events/mutations/move-event";
import { day, eventAt, type Stage } from "@/lib/testing/event-at";
import { accessOf, makeProgramme, unitIds, unitPaths } from "@/lib/testing/programme";
import { localDate } from "@/lib/time/zone";
import { type DeskFilter, deskListPath, deskViews, readDeskFilter } from "../desk-filter";
import { postponeEvent } from "../mutations/move-event";
import { getDesk } from "./get-desk";
import { getOwnEvent, listStatusChanges } from "./get-own-event";
import { listAlikeEvents } from "./list-alike-events";
import { listFormChoices } from "./list-form-choices";
import { eachOwnEvent, listOwnEvents } from "./list-own-events";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const stages: Stage[] = ["draft", "proposed", "published", "submitted", "returned", "approved"];
const life = fc.record({
  unit: fc.constantFrom<keyof typeof unitIds>("association", "canal", "school", "hill"),
  days: fc.oneof(fc.integer({ min: -400, max: 60 }), fc.integer({ min: -1, max: 1 })),
  stage: fc.constantFrom(...stages),
  title: fc.constantFrom("航天讲座", "垃圾分类 100%", "智能手机_课堂"),
  campaign: fc.constantFrom("c-counting", "c-apart"),
});

async function liveSome(count: number, seed: number) {
  for (const each of fc.sample(life, { numRuns: count, seed })) {
    const held = ["submitted", "returned", "approved"].includes(each.stage);
    await eventAt(each.stage, {
      unitId: unitIds[each.unit],
      title: each.title,
      campaignId: each.campaign,
      startDate: day(held ? -Math.abs(each.days) - 1 : each.days),
    }).catch(() => undefined);
  }
}

async function naive(name: "canalOrganiser" | "schoolOrganiser" | "coordinator") {
  const paths = { canalOrganiser: unitPaths.canal, schoolOrganiser: unitPaths.school, coordinator: "/" };
  const rows = await database().select().from(events);
  return rows.filter((row) => row.unitPath.startsWith(paths[name]));
}

test("the list holds what a naive filter leaves, page by page, both ways", { timeout: 60_000 }, async () => {
  await liveSome(75, 11);
  const now = new Date();
  const viewOf = (event: typeof events.$inferSelect) => {
    if (event.status === "published") return event.endsAt <= now ? "unreported" : "planned";
    return event.status === "submitted" ? "waiting" : event.status;
  };
  const viewsOf = (event: typeof events.$inferSelect): string[] => {
    const view = viewOf(event);
    return view === "unreported" || view === "returned" ? [view, "unfinished"] : [view];
  };
  const filters: DeskFilter[] = [
    {},
    { counts: "yes" },
    ...deskViews.map((view) => ({ view })),
    { year: now.getFullYear() - 1 },
    { campaign: "c-apart" },
    { q: "智能手机" },
    { q: "100%" },
    { q: "手机 课堂" },
    { q: "_" },
    { unit: "u-school", view: "draft" },
    { unit: "u-hill" },
  ];
  for (const name of ["canalOrganiser", "schoolOrganiser", "coordinator"] as const) {
    for (const filter of filters) {
      const expected = (await naive(name)).filter(
        (event) =>
          (!filter.view || viewsOf(event).includes(filter.view)) &&
          (!filter.counts || event.counts) &&
          (!filter.year || event.startsOn.startsWith(String(filter.year))) &&
          (!filter.campaign || event.campaignId === filter.campaign) &&
          (!filter.unit || event.unitPath.includes(`/${filter.unit}/`)) &&
          (filter.q ?? "").split(" ").every((word) => event.searchText.includes(word)),
      );
      const latestFirst = expected.sort(
        (a, b) => b.startsAt.getTime() - a.startsAt.getTime() || (a.id < b.id ? 1 : -1),
      );
      const ids = latestFirst.map((event) => event.id);
      expect(await walk(name, filter, now), JSON.stringify([name, filter])).toEqual(ids);
    }
  }
});

/** All pages forward; on the way each page is compared with the one reached by going back to it. */
async function walk(name: "canalOrganiser" | "schoolOrganiser" | "coordinator", filter: DeskFilter, now: Date) {
  const access = accessOf(name, "desk.read");
  const read = async (place: { after?: string; before?: string }) => listOwnEvents(access, filter, { place, now });
  let page = await read({});
  const ids = page.events.map((event) => event.id);
  expect(page.previous).toBeNull();
  while (page.next) {
    const following = await read({ after: page.next });
    const back = await read({ before: following.previous ?? "" });
    expect(back.events.map((event) => event.id)).toEqual(page.events.map((event) => event.id));
    ids.push(...following.events.map((event) => event.id));
    page = following;
  }
  const all = [];
  for await (const slice of eachOwnEvent(access, filter, now)) all.push(...slice.map((event) => event.id));
  expect(all).toEqual(ids);
  return ids;
}

test("the desk puts each event where its status and the clock say, oldest unfinished first", async () => {
  await liveSome(60, 5);
  const now = new Date();
  for (const name of ["canalOrganiser", "coordinator"] as const) {
    const desk = await getDesk(accessOf(name, "desk.read"), now);
    const own = (await naive(name)).sort(
      (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1),
    );
    const published = own.filter((event) => event.status === "published");
    const ended = published.filter((event) => event.endsAt <= now);
    const today = localDate(now);
    expect(desk.unreportedCount).toBe(ended.length);
    expect(desk.unreported.map((event) => event.id)).toEqual(ended.slice(0, 8).map((event) => event.id));
    const on = published.filter((event) => event.endsAt > now && (event.startsOn === today || event.startsAt <= now));
    expect(desk.today.map((event) => event.id)).toEqual(on.slice(0, 8).map((event) => event.id));
    const coming = published.filter((event) => event.startsAt > now && event.startsOn > today);
    expect(desk.coming.map((event) => event.id)).toEqual(coming.slice(0, 8).map((event) => event.id));
    expect(desk.returned.every((event) => event.reason === "请补充签到表")).toBe(true);
    expect(desk.drafts.every((event) => event.status === "draft")).toBe(true);
  }
});

test("a proposal that was declined is a draft again, with the reason", async () => {
  const event = await eventAt("proposed");
  const coordinate = accessOf("coordinator", "events.manage");
  await declineProposal(coordinate, { id: event.id, version: event.version, reason: "请写明地点" });
  const desk = await getDesk(accessOf("canalOrganiser", "desk.read"), new Date());
  expect(desk.drafts).toMatchObject([{ id: event.id, reason: "请写明地点" }]);
});

test("an event is read with its names and its history; the neighbour finds nothing", async () => {
  const { id, version } = await eventAt("published", { contactName: "内部联系人" });
  await postponeEvent(accessOf("canalOrganiser", "events.manage"), { id, version, reason: "台风" });
  const access = accessOf("canalOrganiser", "desk.read");
  const event = await getOwnEvent(access, id);
  expect(event).toMatchObject({ kind: { name: "讲座" }, venue: { name: "运河科普馆" }, contactName: "内部联系人" });
  expect(event?.groups.map((group) => group.id)).toEqual(["g-youth"]);
  if (!event) throw new Error("not found");
  const changes = await listStatusChanges(access, event);
  expect(changes.map(({ move, reason, actor }) => [move, reason, actor])).toEqual([
    ["publish", null, "Test p-coordinator"],
    ["postpone", "台风", "Test p-canal"],
  ]);
  expect(await getOwnEvent(accessOf("hillOrganiser", "desk.read"), id)).toBeNull();
  expect(await getOwnEvent(accessOf("schoolOrganiser", "desk.read"), id)).toBeNull();
  expect(await database().select().from(statusChanges)).toHaveLength(2);
});

test("alike events of others are shown when public, never their drafts", async () => {
  const place = { startDate: day(4), title: "航天科普讲座" };
  const mine = await eventAt("draft", place);
  await eventAt("draft", { ...place, unitId: unitIds.hill });
  const theirs = await eventAt("published", { ...place, unitId: unitIds.hill });
  await eventAt("published", { ...place, title: "防震演练", unitId: unitIds.hill });
  const alike = await listAlikeEvents(accessOf("canalOrganiser", "desk.read"), mine);
  expect(alike.map((event) => [event.id, event.own])).toEqual([[theirs.id, false]]);
});

test("the form offers the units within reach", async () => {
  const choices = await listFormChoices(accessOf("canalOrganiser", "events.manage"), 2026);
  expect(choices.units.map((unit) => unit.id)).toEqual([unitIds.canal, unitIds.school]);
  expect(choices.groups).toHaveLength(3);
});

test("a filter survives its address; what cannot be read is left out", () => {
  const filter = { view: "draft", year: 2026, q: "智能 手机", campaign: "c-apart" } as const;
  const query = new URL(deskListPath(filter), "http://kepu.invalid").searchParams;
  expect(readDeskFilter(Object.fromEntries(query))).toEqual(filter);
  expect(readDeskFilter({ view: "nonsense", year: "soon", q: "", unit: ["a", "b"] })).toEqual({});
});
