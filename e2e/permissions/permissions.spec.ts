import type { APIRequestContext, APIResponse, Browser } from "@playwright/test";
import { keptRoutes } from "../../lib/front/kept-routes";
import { expect, people, signIn, test } from "../fixtures";
import { keepReport } from "../support/keep-report";
import { isHit } from "../support/kept";
import { actionsOfBuild, type FoundAction, routesOfBuild } from "./build";
import { examplesIn, trailOf } from "./examples";
import { type Answer, queries, type Row, refusalsOf, routes } from "./matrix";

type Who = keyof Row;
const roles = ["organiser", "coordinator", "administrator"] as const;

test("every route and action of the build has its row in the matrix", () => {
  expect(routesOfBuild().filter((route) => !routes[route])).toEqual([]);
  expect(Object.keys(routes).filter((route) => !routesOfBuild().includes(route))).toEqual([]);
  expect(
    actionsOfBuild()
      .map((action) => action.name)
      .filter((name) => !refusalsOf(name)),
  ).toEqual([]);
  expect(actionsOfBuild().length).toBeGreaterThan(30);
});

test("every route answers each role as the matrix says, and a neighbour's object is not found", async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const examples: ReturnType<typeof examplesIn> = {
    ...examplesIn(server.dataDir),
    ...(await reportExamples(browser, server.url)),
  };
  // The public comes once more, after everybody: what had been kept of an answer to somebody else would show.
  for (const who of ["public", ...roles, "public"] as const) {
    const asking = await requestsOf(browser, server.url, who);
    const found: Record<string, Answer> = {};
    const expected: Record<string, Answer> = {};
    const wronglyKept: string[] = [];
    for (const [route, row] of Object.entries(routes)) {
      const example = examples[route];
      if (route.includes("[") && !example) throw new Error(`examples.ts has no example for ${route}`);
      const address = `${route.replace(/\[[^\]]*\]/, example?.own ?? "")}${queries[route] ?? ""}`;
      expected[address] = row[who];
      const answer = await asking.get(address, { maxRedirects: 0 });
      found[address] = answerOf(answer);
      wronglyKept.push(...keptWrongly(answer, who, route));
      if (!example?.foreign || who !== "organiser") continue;
      const neighbours = route.replace("[id]", example.foreign);
      expected[neighbours] = 404;
      found[neighbours] = answerOf(await asking.get(neighbours, { maxRedirects: 0 }));
    }
    expect(found, who).toEqual(expected);
    expect(wronglyKept, who).toEqual([]);
  }
});

test("every action refuses those who may not call it, changes nothing and keeps the refusal", async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const before = trailOf(server.dataDir);
  let refusals = 0;
  for (const who of ["public", ...roles] as const) {
    const asking = await requestsOf(browser, server.url, who);
    const signInsSoFar = trailOf(server.dataDir).done;
    for (const action of actionsOfBuild()) {
      const owed = refusalsOf(action.name)?.[who];
      if (!owed) continue;
      expect(answerOf(await call(asking, server.url, action)), `${who} calls ${action.name}`).toBe(owed);
      if (owed === 403) refusals += 1;
    }
    expect(trailOf(server.dataDir).done, `${who} changed nothing`).toBe(signInsSoFar);
  }
  expect(refusals).toBeGreaterThan(60);
  // The page the action was sent from refuses as well while it is drawn again: at least one entry each.
  expect(trailOf(server.dataDir).denied - before.denied).toBeGreaterThanOrEqual(refusals);
});

test("an action refuses a foreign, null or missing origin", async ({ browser, server }) => {
  const asking = await requestsOf(browser, server.url, "administrator");
  const before = trailOf(server.dataDir);
  const action = actionsOfBuild().find(({ name }) => name === "admin/settings#changeOrganisationAction");
  if (!action) throw new Error("the action this test calls is gone");
  for (const origin of ["https://evil.example", "null", null]) {
    const answer = await call(asking, server.url, action, origin);
    expect(answer.status(), `origin ${origin}`).toBeGreaterThanOrEqual(400);
  }
  expect(trailOf(server.dataDir)).toEqual(before);
});

/** Requests with the session of one of the people; the browser is needed only to sign in. */
async function requestsOf(browser: Browser, url: string, who: Who): Promise<APIRequestContext> {
  const context = await browser.newContext({ baseURL: url });
  if (who === "public") return context.request;
  const page = await context.newPage();
  await signIn(page, people[who].account, people[who].password);
  await page.close();
  return context.request;
}

/** The answer's address, when it was kept and is not of a listed route, or went to somebody who is signed in. */
function keptWrongly(answer: APIResponse, who: Who, route: string): string[] {
  const listed = keptRoutes.some((each) => each.route === route);
  return isHit(answer.headers()) && !(listed && who === "public") ? [answer.url()] : [];
}

/** A report that the coordinator has taken stands for "[id]" in the addresses of reports. */
async function reportExamples(browser: Browser, url: string) {
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  await signIn(page, people.coordinator.account, people.coordinator.password);
  await page.goto("/office/reports/draft?period=2022");
  await keepReport(page);
  await expect(page).toHaveURL(/\/office\/reports\/[\w-]+\?done=kept/);
  const own = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.context().close();
  const pages = Object.keys(routes).filter((route) => route.startsWith("/office/reports/[id]"));
  return Object.fromEntries(pages.map((route) => [route, { own }]));
}

/** Calls a server action as a form would, with an empty form. */
function call(asking: APIRequestContext, url: string, action: FoundAction, origin: string | null = url) {
  return asking.post(`/${action.page.replace(/\[[^\]]*\]/, "none")}`, {
    headers: { "next-action": action.id, ...(origin ? { origin } : {}) },
    multipart: { "1_intent": "none", "0": '["$undefined","$K1"]' },
    maxRedirects: 0,
  });
}

function answerOf(response: APIResponse): Answer {
  const to = response.headers().location ?? response.headers()["x-action-redirect"] ?? "";
  return to.includes("/sign-in") ? "sign-in" : (response.status() as Answer);
}
