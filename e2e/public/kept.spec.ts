import { join } from "node:path";
import type { Page } from "@playwright/test";
import SqliteClient from "better-sqlite3";
import { type KeptRoute, keptRoutes } from "../../lib/front/kept-routes";
import { expect, test } from "../fixtures";
import { examplesIn } from "../permissions/examples";
import { sameAsNext } from "../support/kept";

// A year's results are released, and compared, in a walk of the office (e2e/coordinator/reporting.spec.ts).
const released = ({ route }: KeptRoute) => !route.startsWith("/results/");

test("each listed route is kept as Next answers it, in both languages and in elder mode", async ({ server }) => {
  test.slow();
  const examples = examplesIn(server.dataDir);
  const addresses = keptRoutes.filter(released).flatMap(({ route, kind }) => {
    const path = kind === "file" ? route : route.replace(/\[[^\]]+\]/, examples[route]?.own ?? "");
    return kind === "page" ? [path, `/en${path}`.replace(/\/$/, "")] : path.includes("[") ? [] : [path];
  });
  expect(addresses.length).toBeGreaterThan(25);
  for (const address of addresses) await sameAsNext(`${server.url}${address}`);
  for (const address of ["/", "/en", "/?when=weekend", "/?q=%E7%A7%91%E6%99%AE&past=1"])
    await sameAsNext(`${server.url}${address}`, { elder: true });
  const { cache } = await (await fetch(`${server.url}/api/health`)).json();
  expect(cache.hits).toBeGreaterThan(addresses.length);
  expect(cache.bytes).toBeGreaterThan(0);
});

test("what another process writes is shown by the next answer", async ({ server }) => {
  const client = new SqliteClient(join(server.dataDir, "kepu.db"));
  const read = client.prepare<[], string>("select value from settings where name = 'organisation'").pluck();
  const write = client.prepare<[string]>("update settings set value = ? where name = 'organisation'");
  const before = read.get() ?? "";
  const shown = () => fetch(server.url).then((answer) => answer.text());
  for (let time = 10; time < 30; time++) {
    const phone = `0571-1234-00${time}`;
    expect(await shown()).not.toContain(phone);
    write.run(JSON.stringify({ ...JSON.parse(before), phone }));
    expect(await shown()).toContain(phone);
  }
  write.run(before);
  client.close();
});

test("the schedule is light, the second time almost nothing, and a kept page lets no foreign script run", async ({
  page,
  problems,
}) => {
  const first = await transferOf(page, async () => {
    await page.goto("/");
  });
  expect(first.bytes).toBeLessThan(180 * 1024);
  expect(first.types).not.toContain("Font");
  expect(first.types).not.toContain("Script");
  const next = await transferOf(page, async () => {
    await page.goto("/");
  });
  expect(next.bytes).toBeLessThan(15 * 1024);

  problems.allow(/CSP violation|Content Security Policy/);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.body.dataset.ran = 'yes'";
    document.body.append(script);
    return document.body.dataset.ran;
  });
  expect(ran).toBeUndefined();
});

test("pictures on public pages say how large they are, and read-aloud is the only script", async ({ server }) => {
  const examples = examplesIn(server.dataDir);
  for (const { route } of keptRoutes.filter((each) => each.kind === "page").filter(released)) {
    const html = await (await fetch(`${server.url}${route.replace(/\[[^\]]+\]/, examples[route]?.own ?? "")}`)).text();
    const unsized = [...html.matchAll(/<img\b[^>]*>/g)].filter(
      ([tag]) => !/\bwidth="\d+"/.test(tag) || !/\bheight="\d+"/.test(tag),
    );
    expect(unsized, route).toEqual([]);
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes ?? "");
    const others = scripts.filter((each) => !/application\/ld\+json|src="\/read-aloud\.js"/.test(each));
    expect(others, route).toEqual([]);
  }
});

/** What went over the wire while a person did something. */
async function transferOf(page: Page, act: () => Promise<void>) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const types: string[] = [];
  let bytes = 0;
  devtools.on("Network.responseReceived", ({ type }) => types.push(type));
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await act();
  await page.waitForLoadState("networkidle");
  await devtools.detach();
  return { bytes, types };
}
