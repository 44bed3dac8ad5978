import { readFile } from "node:fs/promises";
import { type Browser, type BrowserContext, expect, test } from "@playwright/test";
import pg from "pg";
import { cleanUp } from "../../bin/steps/cleanup.mjs";
import { plus, register, report, totalOf } from "../support/chain";
import { people } from "../support/people";
import { signInByForm } from "../support/sign-in";
import { type Installation, install } from "./installation";
import { beginLoad, type Load } from "./load";

let there: Installation;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  there = await install();
});
test.afterAll(() => cleanUp());

test("two servers are one, and stay so while one restarts, one dies, and the database moves to its follower", async ({
  browser,
}) => {
  const { url, machines, pair } = there;
  const organiser = await comeIn(browser, people.organiser);
  const coordinator = await comeIn(browser, people.coordinator);
  const visitor = await (await browser.newContext({ baseURL: url })).newPage();
  const chain = async (title: string, figure: number) => {
    const before = await totalOf(coordinator, visitor);
    const id = await register(organiser, title);
    await visitor.goto(`/events/${id}`);
    await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(title);
    await report(organiser, id, String(figure));
    await coordinator.goto(`/office/reviews/${id}`);
    await coordinator.locator("#approve button[type=submit]").click();
    await expect(coordinator.locator("main").getByRole("status").first()).toContainText("已核定");
    expect(await totalOf(coordinator, visitor)).toEqual(plus(before, 1, figure));
  };
  const session = await sessionOf(organiser.context());

  await test.step("the chain, each step on whichever server", async () => {
    await chain("浮力与沉船", 31);
    for (const { port } of machines) expect(await answeredBy(port), `server on ${port}`).toBeGreaterThan(5);
  });

  await test.step("one after the other restarts under load", async () => {
    const load = beginLoad(url, session);
    for (const machine of machines) {
      await answers(load, 15);
      expect(await machine.stop()).toBe(0);
      await answers(load, 15);
      await machine.start();
    }
    await answers(load, 15);
    await load.stop();
    await nothingLost(load);
  });

  await test.step("one dies under load", async () => {
    const load = beginLoad(url, session, { writers: 5, readers: 3 });
    await answers(load, 20);
    await machines[0].kill();
    await answers(load, 30);
    await load.stop();
    await nothingLost(load);
    await chain("望远镜里的月亮", 23);
    await machines[0].start();
  });

  await test.step("the database's follower takes over under load", async () => {
    const load = beginLoad(url, session);
    await answers(load, 20);
    await pair.stopPrimary();
    await pair.promote();
    await answers(load, 30);
    await load.stop();
    await nothingLost(load, 3);
    await chain("蜜蜂怎样回家", 17);
  });
  console.log(await secondTries());
});

/**
 * Everything that anybody was told is saved is there, once, under the id they were told; and nobody was shown an error, but for so many
 * whose form was being committed when the database was lost: nobody can say whether that is kept, so they are asked to send it again.
 */
async function nothingLost({ acknowledged, errors }: Load, unsure = 0): Promise<void> {
  expect(errors.filter((error) => unsure === 0 || !error.includes("was answered 500"))).toEqual([]);
  expect(errors.filter((error) => error.startsWith("POST")).length).toBeLessThanOrEqual(unsure);
  expect(acknowledged.size).toBeGreaterThan(5);
  const rows = await ask<{ id: string; title: string }>("select id, title from events where title = any($1)", [
    [...acknowledged.keys()],
  ]);
  expect(rows.map(({ id, title }) => `${title}: ${id}`).toSorted()).toEqual(
    [...acknowledged].map(([title, id]) => `${title}: ${id}`).toSorted(),
  );
  const trail = await ask<{ of: string }>(
    "select subject_id as of from audit_entries where action = 'event.create' and subject_id = any($1)",
    [[...acknowledged.values()]],
  );
  expect(trail.map((entry) => entry.of).toSorted()).toEqual([...acknowledged.values()].toSorted());
}

/** Asks the database that has everything: the first, and once it is gone the one that followed it. */
async function ask<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
  for (const connectionString of [there.pair.primary, there.pair.replica]) {
    const client = new pg.Client({ connectionString });
    try {
      await client.connect();
    } catch {
      continue;
    }
    const { rows } = await client.query<Row>(text, values).finally(() => client.end());
    return rows;
  }
  throw new Error("no database answers");
}

async function answers(load: Load, more: number): Promise<void> {
  const before = load.answers();
  await expect.poll(() => load.answers(), { timeout: 60_000, intervals: [50] }).toBeGreaterThan(before + more);
}

async function answeredBy(port: string): Promise<number> {
  const lines = (await readFile(there.accessLog, "utf8")).split("\n");
  return lines.filter((line) => line.includes(`127.0.0.1:${port}]`)).length;
}

/** What the balancer had to ask a second server for, in one sentence. */
async function secondTries(): Promise<string> {
  const lines = (await readFile(there.accessLog, "utf8")).split("\n").filter((line) => / \[[^\]]+, /.test(line));
  const forms = lines.filter((line) => line.startsWith("POST "));
  return `The balancer asked a second server ${lines.length} times, ${forms.length} of them for a form.`;
}

async function comeIn(browser: Browser, { account, password }: { account: string; password: string }) {
  const page = await (await browser.newContext({ baseURL: there.url })).newPage();
  await signInByForm(page, account, password);
  return page;
}

async function sessionOf(context: BrowserContext): Promise<string> {
  const cookies = await context.cookies();
  return cookies
    .filter(({ name }) => name.startsWith("kepu-session"))
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
}
