import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries, coHostUnits, corrections, events, units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { deskListPath, readDeskFilter } from "@/lib/events/desk-filter";
import { eventParts } from "@/lib/events/fields";
import type { EventFormInput } from "@/lib/events/form-input";
import { cancelEvent } from "@/lib/events/mutations/move-event";
import type { EventRow } from "@/lib/events/mutations/reach-event";
import { saveEvent } from "@/lib/events/mutations/save-event";
import { updateEvent } from "@/lib/events/mutations/update-event";
import { getDesk } from "@/lib/events/queries/get-desk";
import { getCoHostedEvent, getOwnEvent } from "@/lib/events/queries/get-own-event";
import { listAlikeEvents } from "@/lib/events/queries/list-alike-events";
import { listFormChoices } from "@/lib/events/queries/list-form-choices";
import { eachOwnEvent, listOwnEvents } from "@/lib/events/queries/list-own-events";
import { listPublicEvents } from "@/lib/events/queries/list-public-events";
import { addEvidence } from "@/lib/evidence/mutations/add-evidence";
import { getOwnFile } from "@/lib/evidence/queries/get-file";
import { getEvidence } from "@/lib/evidence/queries/list-evidence";
import { own } from "@/lib/figures/input";
import { listEventsBehind } from "@/lib/figures/queries";
import { closePeriod } from "@/lib/periods/mutations";
import { getCoHostedRecord } from "@/lib/records/queries";
import { repeatEvent } from "@/lib/series/mutations/repeat-event";
import { approvedEvent, day, eventAt, eventOf, trailOf } from "@/lib/testing/event-at";
import { phonePhoto } from "@/lib/testing/pictures";
import { accessOf, eventInput, makeProgramme, unitIds, unitPaths } from "@/lib/testing/programme";
import { yearSpan } from "@/lib/totals/periods";
import { getTotal } from "@/lib/totals/queries";
import { moveUnit } from "@/lib/units/mutations";
import { verifyKept } from "@/lib/verify/verify-kept";
import { acceptCoHost, declineCoHost, leaveCoHost } from "./mutations/answer";
import { askToCoHost } from "./mutations/ask";
import { mergeEvents } from "./mutations/merge";
import { countCoHosted } from "./queries/count-co-hosted";
import { mostOffered, withCoHosts } from "./queries/list-choices";
import { listCoHosts } from "./queries/list-co-hosts";
import { countRequests, listOwnRequests, listRequests } from "./queries/list-requests";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const now = new Date();
const canal = () => accessOf("canalOrganiser", "events.manage");
const hill = () => accessOf("hillOrganiser", "events.manage");
const reading = (name: "canalOrganiser" | "hillOrganiser" | "schoolOrganiser" | "coordinator") =>
  accessOf(name, "desk.read");
const withHill = { coHostIds: [unitIds.hill] };

async function idsOf(name: Parameters<typeof reading>[0], filter = {}) {
  const list = await listOwnEvents(reading(name), filter, { place: {}, now });
  return list.events.map(({ id, coHosted = false }) => [id, coHosted]);
}

describe("who sees an event that several units hold", () => {
  test("the co-host sees it on its desk and in its lists, marked; a stranger does not", async () => {
    const { id } = await eventAt("published", { ...withHill, startDate: day(3) });
    const desk = await getDesk(reading("hillOrganiser"), now);
    expect(desk.coHosted.map((line) => [line.id, line.unit.name])).toEqual([[id, "运河街道"]]);
    expect(desk.coming).toEqual([]);
    expect(await idsOf("hillOrganiser")).toEqual([[id, true]]);
    expect(await idsOf("hillOrganiser", { as: "coHost" })).toEqual([[id, true]]);
    expect(await idsOf("hillOrganiser", { as: "lead" })).toEqual([]);
    expect(await idsOf("canalOrganiser")).toEqual([[id, false]]);
    expect(await idsOf("coordinator")).toEqual([[id, false]]);
    expect(await idsOf("schoolOrganiser")).toEqual([]);
    const seen = await getCoHostedEvent(reading("hillOrganiser"), id);
    expect(seen?.coHostUnits.map((unit) => unit.name)).toEqual(["山前街道"]);
    expect(await getOwnEvent(reading("hillOrganiser"), id)).toBeNull();
    expect(await getCoHostedEvent(reading("schoolOrganiser"), id)).toBeNull();
  });

  test("a draft is the leading unit's alone, and only the leading unit changes anything", async () => {
    const draft = await eventAt("draft", { ...withHill, startDate: day(3) });
    expect(await getCoHostedEvent(reading("hillOrganiser"), draft.id)).toBeNull();
    expect(await idsOf("hillOrganiser")).toEqual([]);
    const { id } = await eventAt("published", { ...withHill, startDate: day(4) });
    const change = { ...eventInput({ startDate: day(4), unitId: unitIds.hill }), id, version: 2 };
    expect(await updateEvent(hill(), change)).toEqual({ ok: false, reason: "not_found" });
  });

  test("pages of led and held events together are in one order and miss nothing", async () => {
    const made: string[] = [];
    for (let place = 0; place < 70; place++) {
      const coHosted = place % 3 === 0;
      const given = coHosted ? { unitId: unitIds.canal, ...withHill } : { unitId: unitIds.hill };
      const event = await eventAt("published", { ...given, title: `第${place}场`, startDate: day(1 + (place % 7)) });
      made.push(event.id);
    }
    const access = reading("hillOrganiser");
    const forth: string[] = [];
    const back: string[][] = [];
    for (let place: { after?: string } = {}; ; ) {
      const page = await listOwnEvents(access, {}, { place, now });
      forth.push(...page.events.map(({ id }) => id));
      if (page.previous) {
        const before = await listOwnEvents(access, {}, { place: { before: page.previous }, now });
        back.push(before.events.map(({ id }) => id));
      }
      if (!page.next) break;
      place = { after: page.next };
    }
    expect(new Set(forth)).toEqual(new Set(made));
    expect(forth).toHaveLength(70);
    expect(back).toEqual([forth.slice(0, 30), forth.slice(30, 60)]);
    const all: string[] = [];
    for await (const slice of eachOwnEvent(access, {}, now)) all.push(...slice.map(({ id }) => id));
    expect(all).toEqual(forth);
  });

  test("a unit that leaves or is taken out loses sight of it at once", async () => {
    const { id } = await eventAt("published", { ...withHill, startDate: day(3) });
    expect(await leaveCoHost(canal(), { eventId: id, unitId: unitIds.hill })).toMatchObject({ reason: "not_found" });
    expect((await leaveCoHost(hill(), { eventId: id, unitId: unitIds.hill })).ok).toBe(true);
    expect(await leaveCoHost(hill(), { eventId: id, unitId: unitIds.hill })).toMatchObject({ ok: true });
    expect(await getCoHostedEvent(reading("hillOrganiser"), id)).toBeNull();
    expect(await trailOf(id)).toEqual(["event.create", "event.publish", "event.co_host_leave"]);
    const again = { ...eventInput({ startDate: day(3), ...withHill }), id, version: (await eventOf(id)).version };
    await updateEvent(canal(), again);
    expect(await getCoHostedEvent(reading("hillOrganiser"), id)).not.toBeNull();
    await updateEvent(canal(), { ...again, version: again.version + 1, coHostIds: [] });
    expect(await getCoHostedEvent(reading("hillOrganiser"), id)).toBeNull();
    expect(await trailOf(id)).toHaveLength(5);
  });
});

describe("choosing co-hosts in the form", () => {
  const form = (given: Partial<EventFormInput> = {}): EventFormInput => {
    const { campaignId, id, ...fields } = eventInput({ startDate: day(5) });
    return { ...fields, campaign: campaignId, id: "form-1", version: 0, intent: "save", ...given };
  };

  test("what is chosen is kept, none chosen is none, the leading unit is never its own co-host", async () => {
    await saveEvent(canal(), form({ coHostIds: [unitIds.hill, unitIds.canal] }));
    expect((await getOwnEvent(reading("canalOrganiser"), "form-1"))?.coHostUnits.map(({ id }) => id)).toEqual([
      unitIds.hill,
    ]);
    await saveEvent(canal(), form({ version: 1 }));
    expect(await database().select().from(coHostUnits)).toEqual([]);
    const unknown = form({ coHostIds: ["nowhere"], version: 2 });
    expect(await saveEvent(canal(), unknown)).toEqual({ ok: false, reason: "unknown_choice", field: "coHostIds" });
  });

  test("they come along to the dates of a series, but for those retired since", async () => {
    const source = await eventAt("draft", { startDate: day(3), coHostIds: [unitIds.hill, unitIds.school] });
    await transaction((tx) => tx.update(units).set({ retiredAt: now }).where(eq(units.id, unitIds.school)));
    const repeat = { id: source.id, seriesId: "series-1", said: "", startTime: "14:00", endTime: "15:30" };
    const dates = [{ on: day(10), keep: true }];
    const done = await repeatEvent(canal(), { ...repeat, dates, parts: [...eventParts], as: "draft" });
    expect(done).toMatchObject({ ok: true, made: 1 });
    const [made] = await database()
      .select()
      .from(events)
      .where(eq(events.seriesOn, day(10)));
    const held = await database()
      .select()
      .from(coHostUnits)
      .where(eq(coHostUnits.eventId, made?.id ?? ""));
    expect(held.map(({ unitId }) => unitId)).toEqual([unitIds.hill]);
    expect(await listCoHosts(source.id)).toHaveLength(2);
  });

  test("a form shows the co-hosts its event has, retired or beyond what is offered, so that saving keeps them", async () => {
    const made = eventInput({ startDate: day(3) });
    const source = await eventAt("draft", { coHostIds: [unitIds.hill, unitIds.school] });
    await transaction(async (tx) => {
      await tx.update(units).set({ retiredAt: now }).where(eq(units.id, unitIds.school));
      const many = Array.from({ length: mostOffered + 3 }, (_, place) => ({
        ...{ id: `u-${place}`, name: `${place}`, kind: "association" as const, parentId: null, path: `/u-${place}/` },
        createdAt: new Date(0),
      }));
      await tx.insert(units).values(many);
    });
    const text = (await getOwnEvent(reading("canalOrganiser"), source.id))?.coHostUnits ?? [];
    const ids = text.map((unit) => unit.id).sort();
    expect(ids).toEqual([unitIds.hill, unitIds.school]);
    const choices = await listFormChoices(canal(), 2026);
    expect(choices.coHosts.some((unit) => ids.includes(unit.id))).toBe(false);
    const shown = await withCoHosts(canal(), choices, { ids });
    expect(ids.filter((id) => shown.coHosts.some((unit) => unit.id === id))).toEqual(ids);
    const fresh = await withCoHosts(canal(), choices, { ids, newEvent: true });
    expect(ids.filter((id) => fresh.coHosts.some((unit) => unit.id === id))).toEqual([unitIds.hill]);
    const again = {
      ...made,
      startDate: day(-3),
      title: "改了题目",
      coHostIds: ids,
      id: source.id,
      version: source.version,
    };
    expect((await updateEvent(canal(), again)).ok).toBe(true);
    expect(await listCoHosts(source.id)).toHaveLength(2);
  });

  test("the same choice saved again leaves no trace; words find the event by its co-hosts", async () => {
    await saveEvent(canal(), form({ coHostIds: [unitIds.hill], intent: "publish" }));
    const { version } = await eventOf("form-1");
    await saveEvent(canal(), form({ coHostIds: [unitIds.hill], version }));
    expect(await trailOf("form-1")).toEqual(["event.create", "event.publish"]);
    const found = await listPublicEvents({ q: "山前街道" }, {}, { now });
    expect(found.events.map(({ id }) => id)).toEqual(["form-1"]);
  });
});

describe("asking to be a co-host", () => {
  test("the leading unit sees who asks, agrees, and the unit holds the event with it", async () => {
    const { id } = await eventAt("published", { startDate: day(3) });
    const mine = await eventAt("draft", { startDate: day(3), unitId: unitIds.hill });
    const ask = {
      eventId: id,
      unitId: unitIds.hill,
      message: "我们出讲师",
      draftId: mine.id,
      draftVersion: mine.version,
      dropDraft: "yes" as const,
    };
    expect(await askToCoHost(hill(), ask)).toEqual({ ok: true, id, agreed: false });
    expect(await askToCoHost(hill(), ask)).toEqual({ ok: true, id, agreed: false });
    expect(await database().select().from(events).where(eq(events.id, mine.id))).toEqual([]);
    expect(await getCoHostedEvent(reading("hillOrganiser"), id)).toBeNull();
    const [request] = await listRequests(reading("canalOrganiser"));
    expect(request).toMatchObject({ eventId: id, message: "我们出讲师", unit: { name: "山前街道" } });
    expect(await listRequests(reading("hillOrganiser"))).toEqual([]);
    expect((await listOwnRequests(reading("hillOrganiser"))).map(({ state }) => state)).toEqual(["asked"]);
    const answer = { eventId: id, unitId: unitIds.hill };
    expect(await acceptCoHost(hill(), answer)).toEqual({ ok: false, reason: "not_found" });
    expect((await acceptCoHost(canal(), answer)).ok).toBe(true);
    expect((await acceptCoHost(canal(), answer)).ok).toBe(true);
    expect(await getCoHostedEvent(reading("hillOrganiser"), id)).not.toBeNull();
    expect((await trailOf(id)).slice(2)).toEqual(["event.co_host_ask", "event.co_host_accept"]);
  });

  test("more ask than are shown: how many is counted apart, and answering brings up the rest", async () => {
    const { id } = await eventAt("published", { startDate: day(3) });
    const many = Array.from({ length: 34 }, (_, place) => ({
      ...{ id: `u-${place}`, name: `${place}`, kind: "school" as const, parentId: unitIds.hill },
      ...{ path: `${unitPaths.hill}u-${place}/`, createdAt: now },
    }));
    await transaction((tx) => tx.insert(units).values(many));
    for (const unit of many) await askToCoHost(hill(), { eventId: id, unitId: unit.id });
    const access = reading("canalOrganiser");
    const shown = await listRequests(access, id);
    expect([shown.length, await countRequests(access, id), await countRequests(access)]).toEqual([30, 34, 34]);
    expect(await countRequests(reading("hillOrganiser"))).toBe(0);
    const [first] = shown;
    await acceptCoHost(canal(), { eventId: id, unitId: first?.unitId ?? "" });
    expect([(await listRequests(access)).length, await countRequests(access)]).toEqual([30, 33]);
  });

  test("a reason comes with a no, and goes when it has been read; one may ask again", async () => {
    const { id } = await eventAt("published", { startDate: day(3) });
    const unit = { eventId: id, unitId: unitIds.hill };
    await askToCoHost(hill(), unit);
    expect((await declineCoHost(canal(), { ...unit, reason: "不是同一场" })).ok).toBe(true);
    expect(await listOwnRequests(reading("hillOrganiser"))).toMatchObject([
      { state: "declined", answer: "不是同一场" },
    ]);
    expect(await listRequests(reading("canalOrganiser"))).toEqual([]);
    await leaveCoHost(hill(), unit);
    expect(await listOwnRequests(reading("hillOrganiser"))).toEqual([]);
    expect(await askToCoHost(hill(), unit)).toMatchObject({ ok: true, agreed: false });
  });

  test("drafts of others cannot be asked about, nor in the name of others", async () => {
    const draft = await eventAt("draft", { startDate: day(3) });
    const ask = { eventId: draft.id, unitId: unitIds.hill };
    expect(await askToCoHost(hill(), ask)).toEqual({ ok: false, reason: "not_found" });
    const { id } = await eventAt("published", { startDate: day(3) });
    expect(await askToCoHost(hill(), { eventId: id, unitId: unitIds.school })).toMatchObject({
      reason: "unit_not_found",
    });
    expect(await askToCoHost(canal(), { eventId: id, unitId: unitIds.canal })).toMatchObject({ reason: "own_event" });
    expect(await askToCoHost(canal(), { eventId: id, unitId: unitIds.school })).toMatchObject({ agreed: true });
  });

  test("the draft it had begun goes only as it was seen, and only its own of the same event", async () => {
    const { id } = await eventAt("published", { startDate: day(3) });
    const same = await eventAt("draft", { startDate: day(3), unitId: unitIds.hill });
    const another = await eventAt("draft", { startDate: day(4), unitId: unitIds.hill });
    const ask = { eventId: id, unitId: unitIds.hill, dropDraft: "yes" } as const;
    const seen = ({ id: draftId, version }: typeof same) => ({ ...ask, draftId, draftVersion: version });
    expect(await askToCoHost(hill(), { ...seen(same), draftVersion: 0 })).toMatchObject({ reason: "version_conflict" });
    expect(await askToCoHost(hill(), seen(another))).toMatchObject({ reason: "draft_not_same" });
    const office = accessOf("coordinator", "events.manage");
    const other = { ...seen(same), unitId: unitIds.school };
    expect(await askToCoHost(office, other)).toMatchObject({ reason: "draft_not_same" });
    expect(await database().select().from(coHostUnits)).toEqual([]);
    expect((await askToCoHost(hill(), seen(same))).ok).toBe(true);
    expect((await database().select().from(events)).map((event) => event.id).sort()).toEqual([id, another.id].sort());
  });

  test("what looks the same says that one holds it already", async () => {
    const { id } = await eventAt("published", { ...withHill, startDate: day(3) });
    const mine = await eventAt("draft", { startDate: day(3), unitId: unitIds.hill });
    expect(await listAlikeEvents(reading("hillOrganiser"), mine)).toMatchObject([{ id, own: false, coHost: "agreed" }]);
  });
});

describe("evidence and record", () => {
  const upload = { kind: "photo", key: "key-of-the-form-1", name: "现场.jpg" } as const;

  test("a co-host adds photos until the record is approved, and reads the record once it is handed in", async () => {
    const event = await eventAt("published", withHill);
    const report = accessOf("hillOrganiser", "records.manage");
    const content = await phonePhoto();
    const sent = await addEvidence(report, { ...upload, eventId: event.id, content });
    expect(sent.ok).toBe(true);
    expect((await getEvidence(reading("hillOrganiser"), event.id))?.files).toHaveLength(1);
    const stranger = accessOf("schoolOrganiser", "records.manage");
    expect(await addEvidence(stranger, { ...upload, eventId: event.id, content })).toMatchObject({ ok: false });
    const approved = await eventAt("approved", { ...withHill, startDate: day(-5) });
    expect(await addEvidence(report, { ...upload, eventId: approved.id, content })).toEqual({
      ok: false,
      reason: "co_host_approved",
    });
    expect((await getCoHostedRecord(reading("hillOrganiser"), approved.id))?.attendance).toHaveLength(2);
    expect(await getCoHostedRecord(reading("hillOrganiser"), event.id)).toBeNull();
    expect(await getCoHostedRecord(reading("schoolOrganiser"), approved.id)).toBeNull();
  });

  test("sheets with names are the leading unit's", async () => {
    const event = await eventAt("published", withHill);
    const lead = accessOf("canalOrganiser", "records.manage");
    const sheet = { ...upload, kind: "sign_in_sheet", eventId: event.id, content: await phonePhoto() } as const;
    const sent = await addEvidence(lead, sheet);
    if (!sent.ok) throw new Error(sent.reason);
    expect((await getEvidence(reading("hillOrganiser"), event.id))?.files).toEqual([]);
    expect(await getOwnFile(reading("hillOrganiser"), sent.id)).toBeNull();
    expect(await getOwnFile(reading("canalOrganiser"), sent.id)).not.toBeNull();
  });
});

describe("it counts once", () => {
  test("for the leading unit; the co-host's line says apart how many it held with others", async () => {
    const { id, year } = await eventAt("approved", { coHostIds: [unitIds.hill, unitIds.school] });
    const of = (scopeId: string) => getTotal({ scopeId, now }, yearSpan(year));
    expect((await of(unitIds.association)).approved.events).toBe(1);
    expect((await of(unitIds.canal)).approved.events).toBe(1);
    expect((await of(unitIds.hill)).approved.events).toBe(0);
    const held = (scopeId: string) => countCoHosted({ scopeId, now }, yearSpan(year));
    expect(await held(unitIds.association)).toEqual(new Map([[unitIds.hill, 1]]));
    expect(await held(unitIds.hill)).toEqual(
      new Map([
        ["", 1],
        [unitIds.hill, 1],
      ]),
    );
    expect(await held(unitIds.canal)).toEqual(new Map([[unitIds.school, 1]]));
    expect(await held(unitIds.school)).toEqual(
      new Map([
        ["", 1],
        [unitIds.school, 1],
      ]),
    );
    const behind = async (scopeId: string, below?: string) => {
      const query = { year, part: "approved", together: "yes", below } as const;
      const list = await listEventsBehind({ scopeId, whole: scopeId === unitIds.association, now }, query);
      return list.rows.length;
    };
    const { association, hill: hillId, canal: canalId, school } = unitIds;
    expect(await behind(association)).toBe(0);
    expect([await behind(association, hillId), await behind(association, canalId)]).toEqual([1, 0]);
    expect([await behind(canalId, school), await behind(canalId, own), await behind(hillId)]).toEqual([1, 0, 1]);
    await leaveCoHost(hill(), { eventId: id, unitId: unitIds.hill });
    expect(await held(unitIds.association)).toEqual(new Map());
    expect(await verifyKept(() => undefined)).toMatchObject({ differences: 0 });
  });

  test("a filter for what one holds with others survives its address", () => {
    const query = new URL(deskListPath({ as: "coHost" }), "http://kepu.invalid").searchParams;
    expect(readDeskFilter(Object.fromEntries(query))).toEqual({ as: "coHost" });
  });
});

describe("where a co-host stood in the tree", () => {
  const administrator = () => accessOf("administrator", "units.manage");
  const pathsOf = async (eventId: string) =>
    (await database().select().from(coHostUnits).where(eq(coHostUnits.eventId, eventId))).map((row) => row.unitPath);

  test("is where it stood when the event began, also when it is named after a move; of what is to come, where it stands", async () => {
    const past = await eventOf(await approvedEvent("讲座", unitIds.hill, day(-4)));
    const draft = await eventAt("draft", { unitId: unitIds.hill });
    const toCome = await eventAt("published", { unitId: unitIds.hill, startDate: day(5) });
    const early = await eventAt("published", { unitId: unitIds.hill, coHostIds: [unitIds.school] });
    const move = { id: unitIds.canal, version: 1, parentId: unitIds.hill };
    expect(await moveUnit(administrator(), move)).toEqual({ ok: true });
    const under = { id: unitIds.school, version: 1, parentId: unitIds.association };
    expect(await moveUnit(administrator(), under)).toEqual({ ok: true });
    for (const { id } of [past, toCome])
      expect(
        (await askToCoHost(accessOf("coordinator", "events.manage"), { eventId: id, unitId: unitIds.school })).ok,
      ).toBe(true);
    const chosen = { ...eventInput({ unitId: unitIds.hill, startDate: day(-3), coHostIds: [unitIds.school] }) };
    expect((await updateEvent(hill(), { ...chosen, id: draft.id, version: draft.version })).ok).toBe(true);
    expect(await pathsOf(past.id)).toEqual([unitPaths.school]);
    expect(await pathsOf(draft.id)).toEqual([unitPaths.school]);
    expect(await pathsOf(early.id)).toEqual([unitPaths.school]);
    expect(await pathsOf(toCome.id)).toEqual(["/u-root/u-school/"]);
    const behind = (scopeId: string) =>
      listEventsBehind({ scopeId, whole: false, now }, { year: past.year, part: "approved", together: "yes" });
    expect((await behind(unitIds.canal)).rows.map(({ id }) => id)).toEqual([past.id]);
    expect(await countCoHosted({ scopeId: unitIds.canal, now }, yearSpan(past.year))).toContainEqual(["", 1]);
    expect((await behind(unitIds.school)).rows).toHaveLength(1);
    expect(await verifyKept(() => undefined)).toMatchObject({ differences: 0 });
  });
});

describe("in a closed month", () => {
  const closed = { ok: false, reason: "period_closed?year=2025&month=3" };
  const asked = { ok: false, reason: "correction_reason_required?year=2025&month=3", field: "correctionReason" };
  const office = () => accessOf("coordinator", "events.manage");
  const close = () => closePeriod(accessOf("coordinator", "periods.close"), { period: "2025-03" });
  const reasons = async () => (await database().select().from(corrections)).map(({ reason }) => reason);

  test("an organiser changes none of the co-hosts that count, the coordinator does with a reason that is listed", async () => {
    const { id } = await eventAt("approved", { ...withHill, startDate: "2025-03-05" });
    const unit = { eventId: id, unitId: unitIds.school };
    await askToCoHost(accessOf("schoolOrganiser", "events.manage"), unit);
    await close();
    expect(await acceptCoHost(canal(), unit)).toEqual(closed);
    expect(await askToCoHost(office(), unit)).toEqual(asked);
    expect(await leaveCoHost(hill(), { eventId: id, unitId: unitIds.hill })).toEqual(closed);
    const { version } = await eventOf(id);
    const without = { ...eventInput({ startDate: "2025-03-05" }), id, version, coHostIds: [] };
    expect(await updateEvent(canal(), without)).toEqual(closed);
    expect((await listCoHosts(id)).map((one) => one.id)).toEqual([unitIds.hill]);
    expect(await acceptCoHost(office(), unit)).toEqual(asked);
    expect((await acceptCoHost(office(), { ...unit, correctionReason: "补登" })).ok).toBe(true);
    const hillUnit = { eventId: id, unitId: unitIds.hill };
    expect(await leaveCoHost(office(), hillUnit)).toEqual(asked);
    expect((await leaveCoHost(office(), { ...hillUnit, correctionReason: "未参加" })).ok).toBe(true);
    expect((await reasons()).sort()).toEqual(["未参加", "补登"].sort());
    expect(await verifyKept(() => undefined)).toMatchObject({ differences: 0 });
  });

  test("what changes no figure is as free as ever: an event not approved, a request taken back, one declined", async () => {
    const { id } = await eventAt("published", { ...withHill, startDate: "2025-03-05" });
    const approved = await eventAt("approved", { startDate: "2025-03-06" });
    const unit = { eventId: approved.id, unitId: unitIds.hill };
    await askToCoHost(hill(), unit);
    await close();
    expect((await leaveCoHost(hill(), { eventId: id, unitId: unitIds.hill })).ok).toBe(true);
    expect((await declineCoHost(canal(), { ...unit, reason: "不是同一场" })).ok).toBe(true);
    expect((await leaveCoHost(hill(), unit)).ok).toBe(true);
    expect(await reasons()).toEqual([]);
  });

  test("merging into an approved event takes the coordinator, whose reason is listed", async () => {
    const keep = await eventAt("approved", { startDate: "2025-03-05" });
    const drop = await eventAt("draft", { startDate: "2025-03-05", unitId: unitIds.hill });
    await close();
    const seen = { one: keep.id, oneVersion: keep.version, other: drop.id, otherVersion: drop.version };
    const merge = { ...seen, keep: keep.id, reason: "同一场" };
    expect((await mergeEvents(office(), merge)).ok).toBe(true);
    expect(await reasons()).toEqual(["同一场"]);
  });
});

describe("two registrations that are one event", () => {
  const coordinator = () => accessOf("coordinator", "events.manage");
  const reason = "与山前街道的是同一场";
  const merging = (drop: EventRow, keep: EventRow) => ({
    ...{ one: drop.id, oneVersion: drop.version, other: keep.id, otherVersion: keep.version },
    ...{ keep: keep.id, reason },
  });

  test.each(["draft", "proposed", "published", "submitted"] as const)(
    "the second, %s, goes; its unit holds the first",
    async (stage) => {
      const keep = await eventAt("published", { unitId: unitIds.hill });
      const drop = await eventAt(stage);
      const merge = merging(drop, keep);
      expect(await mergeEvents(hill(), merge)).toEqual({ ok: false, reason: "not_found" });
      expect(await mergeEvents(coordinator(), merge)).toEqual({ ok: true, id: keep.id });
      const [left] = await database().select().from(events).where(eq(events.id, drop.id));
      expect(left?.status).toBe(stage === "draft" ? undefined : "cancelled");
      expect(await getCoHostedEvent(reading("canalOrganiser"), keep.id)).not.toBeNull();
      expect((await eventOf(keep.id)).status).toBe("published");
      expect((await trailOf(keep.id)).at(-1)).toBe("event.merge");
      expect(await mergeEvents(coordinator(), merge)).toEqual({ ok: true, id: keep.id });
      const second = accessOf("secondCoordinator", "events.manage");
      const late = stage === "draft" ? "not_found" : "merge_cancelled";
      expect(await mergeEvents(second, merge)).toEqual({ ok: false, reason: late });
    },
  );

  test("one that was cancelled for another reason, or changed meanwhile, is not merged", async () => {
    const keep = await eventAt("published", { unitId: unitIds.hill });
    const drop = await eventAt("published", { startDate: day(3) });
    const earlier = { ...merging(drop, keep), oneVersion: drop.version - 1 };
    expect(await mergeEvents(coordinator(), earlier)).toEqual({ ok: false, reason: "version_conflict" });
    await cancelEvent(canal(), { id: drop.id, version: drop.version, reason: "台风" });
    expect(await mergeEvents(coordinator(), merging(drop, keep))).toEqual({ ok: false, reason: "merge_cancelled" });
    expect(await database().select().from(coHostUnits)).toEqual([]);
  });

  test("what is approved is returned first", async () => {
    const keep = await eventAt("published", { unitId: unitIds.hill });
    const drop = await eventAt("approved");
    const merge = merging(drop, keep);
    expect(await mergeEvents(coordinator(), merge)).toEqual({ ok: false, reason: "merge_settled" });
    expect(await mergeEvents(coordinator(), { ...merge, one: keep.id })).toMatchObject({ reason: "same_event" });
    expect(await database().select().from(auditEntries).where(eq(auditEntries.action, "event.merge"))).toEqual([]);
  });
});
