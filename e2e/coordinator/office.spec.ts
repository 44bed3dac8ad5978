import { axeClean, expect, inLocale, locales, people, signIn, test } from "../fixtures";
import { fitsTheScreen } from "../support/layout";
import { figureOf, sumOnList } from "./figures";

test.beforeEach(({ page }) => signIn(page, people.coordinator.account, people.coordinator.password));

for (const locale of locales) {
  test(`the first screen is accessible and fits a phone (${locale}) @phone`, async ({ page }) => {
    test.slow();
    for (const path of ["/office", "/office/events?part=approved"]) {
      await page.goto(inLocale(path, locale));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await axeClean(page);
      await fitsTheScreen(page);
    }
  });
}

test("every figure opens a list that adds up to it", async ({ page }) => {
  test.slow();
  await page.goto("/office");
  const opened = await page.locator("main a[href*='/office/events?']").evaluateAll((links) =>
    links
      .filter((link) => /\d/.test(link.textContent ?? "") && (link as HTMLElement).offsetParent !== null)
      .map((link) => ({
        href: (link as HTMLAnchorElement).href,
        text: link.textContent ?? "",
        inTable: link.closest("table") !== null,
      })),
  );
  expect(opened.length).toBeGreaterThan(80);
  // A few from all over the screen: the parts, units, groups, campaigns and kinds, this year's and last year's.
  const some = opened.filter((_, place) => place < 8 || place % 9 === 0);
  for (const { href, text } of some) {
    await page.goto(href);
    const sums = await Promise.all((["events", "approved", "claimed"] as const).map((name) => sumOnList(page, name)));
    expect(sums, `${text} behind ${href}`).toContain(figureOf(text));
  }
});

test("pages of the list lead on and back, and the file holds the whole list", async ({ page }) => {
  await page.goto("/office/events?part=approved&counts=yes");
  const events = await sumOnList(page, "events");
  const first = await page.locator("tbody tr").first().textContent();
  await page.locator("a[rel=next]").click();
  await expect(page.locator("tbody tr").first()).not.toHaveText(first ?? "");
  await page.locator("a[rel=prev]").click();
  await expect(page.locator("tbody tr").first()).toHaveText(first ?? "");

  const href = await page.locator("main a[download]").getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.headers()["content-type"]).toContain("text/csv");
  expect(answer.headers()["content-disposition"]).toContain("attachment");
  const lines = (await answer.body()).toString("utf8").split("\r\n");
  expect(lines[0]?.startsWith("\uFEFF日期,")).toBe(true);
  expect(lines.at(-1)).toBe("");
  expect(lines.length - 2).toBe(events);
  const approved = lines.slice(1, -1).reduce((sum, line) => sum + Number(line.split(",").at(-1)), 0);
  expect(approved).toBe(await sumOnList(page, "approved"));
});

test("a table of the first screen downloads with headings in the reader's language", async ({ page }) => {
  await page.goto("/en/office");
  for (const link of await page.locator("main a[download]").all()) {
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain("Attendance (Approved)");
  }
});

test("a unit opens the units below it, and its figures are the sum of theirs", async ({ page }) => {
  await page.goto("/office");
  const row = page.locator("#units tbody tr", { hasText: "祥符街道" });
  const attendance = figureOf(await row.locator("td").nth(5).textContent());
  await row.getByRole("link", { name: "祥符街道" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("祥符街道");
  const below = await page.locator("#units tbody tr td:nth-of-type(6)").allTextContents();
  expect(below.length).toBeGreaterThan(1);
  expect(below.reduce((sum, text) => sum + figureOf(text), 0)).toBe(attendance);
  expect(figureOf(await page.locator("#units tfoot td").nth(5).textContent())).toBe(attendance);
});

test("claimed figures stand behind the switch", async ({ page }) => {
  await page.goto("/office");
  await page.getByRole("link", { name: "申报数" }).click();
  await expect(page).toHaveURL(/figures=claimed/);
  await expect(page.getByRole("link", { name: "申报数" })).toHaveAttribute("aria-current", "true");
  const last = page.locator("#units tfoot td").nth(5).locator("a");
  const figure = figureOf(await last.textContent());
  await last.click();
  expect(await sumOnList(page, "claimed")).toBe(figure);
});

test("nonsense in the address is not followed, and no list is invented", async ({ page, problems }) => {
  problems.allow(/404/);
  await page.goto("/office/events?part=everything&month=99&year=abc");
  await expect(page.locator("[data-sum=events]")).toBeVisible();
  expect((await page.goto("/office?unit=nobody"))?.status()).toBe(404);
  expect((await page.goto("/office/events?unit=nobody"))?.status()).toBe(404);
});
