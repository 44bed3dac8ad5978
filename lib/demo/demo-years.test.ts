import { expect, test } from "vitest";
import { dateOf, dayOf, momentAt, weekdayOf } from "@/db/demo/calendar";
import { demoOrganisations } from "@/db/demo/content/units";
import { demoPlans } from "@/db/demo/demo-years";
import type { EventPlan } from "@/db/demo/plan";
import { demoSignIns } from "@/db/demo/sign-ins";
import { type EventRows, seniorsGap, unfold } from "@/db/demo/unfold";
import { buildWorld, demoParent, groupIds, streetIds } from "@/db/demo/world";
import { eventFields, missingForPublishing } from "@/lib/events/input";
import { type EventStatus, type Move, moves } from "@/lib/events/status";
import { normalAccount } from "@/lib/people/account";
import { passwordRefusal } from "@/lib/people/new-password";
import { submittedRecordInput } from "@/lib/records/input";
import { dayOfWeek, daysAfter, daysBetween, instantOf, localDate, localTime } from "@/lib/time/zone";

const todays = ["2027-01-02", "2026-11-23", "2028-02-29", "2023-06-01"];
const world = buildWorld(demoOrganisations, demoParent);

type Made = { plan: EventPlan; rows: EventRows };
const demos = new Map(todays.map((today) => [today, demoOf(today)]));
const each = test.each(todays.map((today) => ({ today, made: demos.get(today) ?? [] })));

function demoOf(date: string): Made[] {
  const today = dayOf(date);
  return demoPlans(world, today).flatMap((plan) => {
    const rows = unfold(plan, { world, today });
    return rows ? [{ plan, rows }] : [];
  });
}

function titlesOfWrong(made: Made[], isRight: (rows: EventRows) => boolean): string[] {
  return made.filter(({ rows }) => !isRight(rows)).map(({ rows }) => `${rows.event.startsOn} ${rows.event.title}`);
}

test("the same day gives the same rows, ids included", () => {
  expect(demoOf("2026-11-23")).toEqual(demos.get("2026-11-23"));
});

test("the demo's calendar agrees with the product's", () => {
  for (const date of ["2022-01-01", "2024-02-29", "2026-11-23", "2031-12-31"]) {
    const day = dayOf(date);
    expect(dateOf(day)).toBe(date);
    expect(weekdayOf(day)).toBe(dayOfWeek(date));
    expect(momentAt(day, 570)).toEqual(instantOf(date, "09:30"));
  }
});

each("on $today no two rows have one id", ({ made }) => {
  const ids = made.flatMap(({ rows }) => [
    rows.event.id,
    ...[...rows.changes, ...rows.views, ...rows.reviews].map((row) => row.id),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
});

each(
  "on $today every date is the local date of its moment, and nothing has happened that lies ahead",
  ({ today, made }) => {
    const until = instantOf(today, "00:00");
    const isRight = ({ event, changes, record, reviews }: EventRows) => {
      const { startsOn, startsAt, endsAt, year, month, createdAt } = event;
      const moments = [createdAt, ...changes.map((change) => change.at), ...reviews.map((review) => review.decidedAt)];
      return (
        localDate(startsAt) === startsOn &&
        Number(startsOn.slice(0, 4)) === year &&
        Number(startsOn.slice(5, 7)) === month &&
        endsAt > startsAt &&
        moments.every((moment) => moment < until) &&
        (!record?.submittedAt || (record.submittedAt > endsAt && record.submittedAt < until))
      );
    };
    expect(titlesOfWrong(made, isRight)).toEqual([]);
  },
);

each("on $today every event went only through moves of the table, one after another", ({ made }) => {
  const isRight = ({ event, changes }: EventRows) => {
    let status: EventStatus = "draft";
    let last = event.createdAt;
    for (const change of changes) {
      if (!isAllowed(change, status, event.startsAt) || change.at < last) return false;
      status = change.toStatus;
      last = change.at;
    }
    return event.status === status && event.version === changes.length + 1;
  };
  expect(titlesOfWrong(made, isRight)).toEqual([]);
});

function isAllowed(change: EventRows["changes"][number], status: EventStatus, startsAt: Date): boolean {
  const rule = moves[change.move as Move];
  const fits = change.fromStatus === status && rule.from.includes(status) && rule.to === change.toStatus;
  return fits && !(rule.needsReason && !change.reason) && !(rule.when === "begun" && change.at < startsAt);
}

each(
  "on $today every event belongs to a unit of the person who made it, and nobody reviews what they submitted",
  ({ made }) => {
    const people = new Map(world.peopleRows.map((person) => [person.id, person]));
    const paths = new Map(world.units.map((unit) => [unit.id, unit.path]));
    const reaches = (personId: string, unitPath: string) =>
      unitPath.startsWith(paths.get(people.get(personId)?.unitId ?? "") ?? "none");
    const isRight = ({ event, record, reviews }: EventRows) =>
      paths.get(event.unitId) === event.unitPath &&
      reaches(event.createdBy, event.unitPath) &&
      reviews.every(
        ({ reviewerId }) =>
          people.get(reviewerId)?.role === "coordinator" &&
          reaches(reviewerId, event.unitPath) &&
          reviewerId !== record?.submittedBy,
      );
    expect(titlesOfWrong(made, isRight)).toEqual([]);
  },
);

each("on $today every event and record is one that the forms would take", ({ made }) => {
  const isRight = ({ event, audiences, record, attendance, views }: EventRows) => {
    const groupIdsOf = audiences.map((audience) => audience.groupId);
    const given = Object.fromEntries(Object.entries(event).filter(([, value]) => value !== null));
    const times = { startDate: event.startsOn, startTime: localTime(event.startsAt), endTime: localTime(event.endsAt) };
    const claims = Object.fromEntries(attendance.map((row) => [row.groupId, row.claimed ?? undefined]));
    return (
      eventFields.safeParse({ ...given, ...times, groupIds: groupIdsOf }).success &&
      missingForPublishing({ ...event, groupIds: groupIdsOf }).length === 0 &&
      !/[{}]|undefined/.test(`${event.title}${event.place}${event.description}`) &&
      (!record || submittedRecordInput.safeParse({ ...record, attendance: claims, online: views }).success)
    );
  };
  expect(titlesOfWrong(made, isRight)).toEqual([]);
});

each("on $today figures are approved where the event is, and never above the claim", ({ made }) => {
  const isRight = ({ event, attendance, views }: EventRows) =>
    [...attendance, ...views].every(
      ({ claimed, approved }) =>
        (approved !== null) === (event.status === "approved") && (approved ?? 0) <= (claimed ?? 0),
    );
  expect(titlesOfWrong(made, isRight)).toEqual([]);
  const isCorrected = ({ rows }: Made) =>
    rows.attendance.some(({ claimed, approved }) => approved !== null && approved !== claimed);
  expect(made.filter(isCorrected).length).toBeGreaterThan(50);
});

each("on $today something that counts is planned for today and each of the 21 days to come", ({ today, made }) => {
  const planned = made.filter(({ rows }) => rows.event.status === "published" && rows.event.counts);
  const days = new Set(planned.map(({ rows }) => rows.event.startsOn));
  for (let away = 0; away <= 21; away++) expect(days).toContain(daysAfter(today, away));
  const coming = planned.filter(({ rows }) => rows.event.startsOn >= today).map(({ rows }) => rows.event);
  expect(new Set(coming.map((event) => event.format)).size).toBe(3);
  expect(new Set(coming.map((event) => event.streetId)).size).toBeGreaterThan(5);
  expect(new Set(coming.map((event) => event.kindId)).size).toBeGreaterThan(4);
});

each("on $today one street has had nothing for seniors for two months, and others have", ({ today, made }) => {
  const lately = made.filter(({ rows: { event, audiences } }) => {
    const daysAgo = daysBetween(event.startsOn, today);
    return daysAgo > 0 && daysAgo <= 60 && audiences.some((audience) => audience.groupId === groupIds.seniors);
  });
  const streets = new Set(lately.map(({ rows }) => rows.event.streetId));
  expect(streets).not.toContain(streetIds[seniorsGap.street]);
  expect(streets.size).toBeGreaterThan(8);
});

test("names, phones, addresses and links are nobody's", () => {
  const written = JSON.stringify([...demos.values()].flat().map(({ rows }) => ({ ...rows, changes: [] })));
  const text = `${written}${JSON.stringify(world.peopleRows)}${JSON.stringify(world.venueRows)}`;
  expect(text).not.toMatch(/(?<![0-9a-f])1[3-9]\d{9}(?![0-9a-f])/);
  for (const [phone] of text.matchAll(/(?<!\d)0\d{2,3}-\d{4}-?\d{3,4}/g)) expect(phone).toMatch(/^0571-0000-\d{4}$/);
  for (const [, host] of text.matchAll(/https?:\/\/([^/"]+)/g)) expect(host).toMatch(/\.invalid$/);
  for (const [account] of text.matchAll(/[\w.-]+@[\w.-]+/g)) expect(account).toMatch(/@demo\.invalid$/);
});

test("titles and descriptions are many", () => {
  const made = demos.get("2026-11-23") ?? [];
  expect(new Set(made.map(({ rows }) => rows.event.title)).size).toBeGreaterThan(900);
  expect(new Set(made.map(({ rows }) => rows.event.description)).size).toBeGreaterThan(500);
});

test("the demo's passwords are such as people may choose", () => {
  for (const { account, password, name } of demoSignIns) {
    expect(normalAccount(account)).toBe(account);
    expect(passwordRefusal(password, [account, name])).toBeNull();
  }
});
