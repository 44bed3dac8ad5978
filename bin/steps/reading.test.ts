import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { currentReading } from "@/db/servers/reading";
import { inReading } from "./reading.mjs";

let server: Server;
let address: string;
let seen: ReturnType<typeof currentReading>;
let wrote: string | undefined;
let sets: string[] = [];
let early: unknown[] = [];
beforeAll(async () => {
  server = createServer((request, response) =>
    inReading(request, response, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      seen = currentReading();
      if (seen && wrote) seen.wrote = wrote;
      early = [response.getHeader("set-cookie") ?? []].flat();
      if (sets.length > 0) response.setHeader("set-cookie", sets);
      response.end("answer");
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.DATABASE_REPLICA_URL = "postgres://two/kepu";
});
afterEach(() => {
  [wrote, sets] = [undefined, []];
});
afterAll(() => {
  delete process.env.DATABASE_REPLICA_URL;
  server.close();
});
const ask = (path: string, cookie = "", method = "GET") => fetch(`${address}${path}`, { method, headers: { cookie } });
const session = "kepu-session=x.y.z";

test.each([
  ["a page of one's own", "/desk/events?q=1", session, "GET", true],
  ["in English", "/en/office", `a=b; ${session}`, "GET", true],
  ["without a session", "/desk", "", "GET", false],
  ["a form", "/desk", session, "POST", false],
  ["the schedule, which others are shown too", "/", session, "GET", false],
  ["an event's page", "/events/1", session, "GET", false],
  ["what others read by machine", "/api/v1/progress", session, "GET", false],
  ["a word that only begins alike", "/desks", session, "GET", false],
  ["an address in disguise", "/%64esk", session, "GET", false],
])("%s", async (_, path, cookie, method, mayLag) => {
  const answer = await ask(path, cookie, method);
  expect([seen?.mayLag, answer.headers.getSetCookie()]).toEqual([mayLag, []]);
});

test("what somebody changed goes with them, beside what else is set, and comes back", async () => {
  wrote = "16/B374D848";
  sets = ["a=b; Path=/"];
  const answer = await ask("/desk", session, "POST");
  expect(answer.headers.getSetCookie()).toEqual([
    "a=b; Path=/",
    "kepu-seen=16/B374D848; Path=/; Max-Age=60; HttpOnly; SameSite=Lax",
  ]);
  // Next asks for what comes after a form with the cookies that stand in its answer by then, and encodes them.
  expect(early).toEqual([expect.stringContaining("kepu-seen=16/B374D848")]);
  wrote = undefined;
  for (const said of ["16/B374D848", "16%2FB374D848"]) {
    await ask("/desk", `${session}; kepu-seen=${said}`);
    expect(seen?.seen).toBe("16/B374D848");
  }
});

test("somebody who signs in gets it, the public does not", async () => {
  wrote = "0/1";
  expect((await ask("/sign-in", "", "POST")).headers.getSetCookie()).toEqual([]);
  sets = [`${session}; Path=/`];
  expect((await ask("/sign-in", "", "POST")).headers.getSetCookie()).toHaveLength(2);
});

test("without a replica nothing is asked, and nothing set", async () => {
  delete process.env.DATABASE_REPLICA_URL;
  wrote = "0/1";
  const answer = await ask("/desk", session, "POST");
  expect([seen, answer.headers.getSetCookie()]).toEqual([undefined, []]);
  process.env.DATABASE_REPLICA_URL = "postgres://two/kepu";
});
