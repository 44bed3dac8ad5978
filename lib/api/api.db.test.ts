import { beforeEach, expect, test, vi } from "vitest";
import { GET as getEvent } from "@/app/api/v1/events/[id]/route";
import { GET as listEvents } from "@/app/api/v1/events/route";
import { GET as getProgress } from "@/app/api/v1/progress/route";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { eventRows, insertEvents } from "@/lib/testing/event-rows";
import { makeProgramme } from "@/lib/testing/programme";
import { errorAnswer } from "./errors";
import { eventDetail, eventList } from "./event-schemas";
import { progressAnswer } from "./progress-schema";

eachTestHasItsOwnDatabase();

const base = "http://kepu.invalid";
const hour = 3_600_000;
const canary = "卡纳利";
const nothing = { params: Promise.resolve({}) };

beforeEach(async () => {
  vi.stubEnv("AUTH_SECRET", "only for tests, only for tests, only for tests");
  vi.stubEnv("BASE_URL", base);
  await makeProgramme();
  const soon = (hours: number) => new Date(Math.floor(Date.now() / hour) * hour + hours * hour);
  await insertEvents([
    ...Array.from({ length: 9 }, (_, index) =>
      eventRows({
        id: `e${index}`,
        status: "published",
        startsAt: soon(24 + (index % 3)),
        title: index === 4 ? "手机课堂" : "天文夜",
        contactName: canary,
        contactPhone: "0571-0000-0001",
        venueId: "v-hall",
        streetId: "s-canal",
        kindId: "k-lecture",
        campaignId: "c-counting",
        groups: ["g-youth", "g-seniors"],
        capacity: 60,
      }),
    ),
    eventRows({ id: "draft", status: "draft", startsAt: soon(30), contactName: canary }),
    eventRows({
      id: "done",
      status: "approved",
      startsAt: soon(-48),
      claimed: { "g-youth": 40 },
      approved: { "g-youth": 38 },
    }),
  ]);
});

const asked = (path: string, headers = {}) => new Request(`${base}${path}`, { headers });
const list = (query: string) => listEvents(asked(`/api/v1/events${query}`), nothing);
const one = (id: string) => getEvent(asked(`/api/v1/events/${id}`), { params: Promise.resolve({ id }) });

/** A schema drops what it does not name: what is equal afterwards held nothing more. */
function expectExactly(schema: { parse: (body: unknown) => unknown }, body: unknown) {
  expect(schema.parse(body)).toEqual(body);
}

test("a list, an event and the progress are exactly what their schemas say, and name nobody", async () => {
  const bodies = [
    [eventList, await (await list("")).json()],
    [eventDetail, await (await one("e4")).json()],
    [eventDetail, await (await one("done")).json()],
    [progressAnswer, await (await getProgress(asked("/api/v1/progress"), nothing)).json()],
  ] as const;
  for (const [schema, body] of bodies) {
    expectExactly(schema, body);
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${canary}|p-canal|@demo|contactName|claimed`));
  }
});

test("pages by cursor visit each event once; drafts are none of them", async () => {
  const seen: string[] = [];
  let cursor = "";
  do {
    const body = eventList.parse(await (await list(`?limit=4${cursor && `&cursor=${cursor}`}`)).json());
    expect(body.total).toBe(9);
    seen.push(...body.events.map((event) => event.id));
    cursor = body.next ?? "";
  } while (cursor);
  expect(seen).toEqual(["e0", "e3", "e6", "e1", "e4", "e7", "e2", "e5", "e8"]);
  expect((await one("draft")).status).toBe(404);
});

test("the filters are the schedule's", async () => {
  const found = eventList.parse(await (await list("?q=手机&street=s-canal&group=g-seniors&format=onsite")).json());
  expect(found.events.map((event) => event.id)).toEqual(["e4"]);
  const past = eventList.parse(await (await list("?past=1")).json());
  expect(past.events.map((event) => event.id)).toEqual(["done"]);
});

test.each(["?from=yesterday", "?limit=0", "?limit=101", "?cursor=x", "?when=never", "?past=yes"])(
  "%s is refused with a code",
  async (query) => {
    const answer = await list(query);
    expect(answer.status).toBe(400);
    expect(errorAnswer.parse(await answer.json()).error.code).toBe("invalid_parameter");
  },
);

test("anyone may read it from another site, and is told when nothing has changed", async () => {
  const first = await list("");
  expect(first.headers.get("access-control-allow-origin")).toBe("*");
  const etag = first.headers.get("etag") ?? "";
  const again = await listEvents(asked("/api/v1/events", { "if-none-match": etag }), nothing);
  expect([again.status, await again.text()]).toEqual([304, ""]);
});
