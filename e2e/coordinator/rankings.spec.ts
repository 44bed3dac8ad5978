import type { Browser, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { axeClean, expect, fitsTheScreen, inLocale, locales, people, signIn, test } from "../fixtures";
import { figureOf, sumOnList } from "./figures";

for (const locale of locales) {
  test(`a ranking is accessible and fits a phone (${locale}) @phone`, async ({ page }) => {
    test.slow();
    await signIn(page, people.coordinator.account, people.coordinator.password);
    for (const path of ["/office/rankings", "/office/rankings/draft", "/rankings"]) {
      await page.goto(inLocale(path, locale));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await axeClean(page);
      await fitsTheScreen(page);
    }
  });
}

test("a coordinator takes a ranking, reads what changed, has the notice, publishes it and takes it back", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await signIn(page, people.coordinator.account, people.coordinator.password);
  await page.goto("/office/reports");
  await page.getByRole("link", { name: "通报晾晒" }).click();
  await page.getByRole("button", { name: "看预览" }).click();
  const streets = page.getByRole("region", { name: "街道排名" });
  await expect(streets.locator("tbody tr")).toHaveCount(18);

  // A figure opens the list it was added up from.
  const link = streets.locator("tbody tr").first().locator("td a").first();
  const figure = figureOf(await link.textContent());
  await link.click();
  expect(await sumOnList(page, "events")).toBe(figure);
  await page.goBack();

  // Two cut-off dates of last year, whose events are all approved: the second tells what changed since the first.
  await take(page, `${lastYear}-05-31`);
  await expect(page.getByText("位次变化与截至")).toHaveCount(0);
  await take(page, `${lastYear}-09-30`);
  const kept = page.url();
  await expect(page.getByText(`位次变化与截至 ${lastYear}年5月31日 的上一期相比`)).toBeVisible();
  const changes = await streets.locator("tbody td:nth-of-type(5)").allTextContents();
  expect(changes.every((text) => /^(↑\d+上升 \d+ 位|↓\d+下降 \d+ 位|—位次未变)$/.test(text))).toBe(true);
  expect(changes.some((text) => text.startsWith("↑"))).toBe(true);
  expect(changes.some((text) => text.startsWith("↓"))).toBe(true);

  const word = await page.request.get(
    (await page.getByRole("link", { name: "下载通报 Word" }).getAttribute("href")) ?? "",
  );
  const document = strFromU8(unzipSync(new Uint8Array(await word.body()))["word/document.xml"] ?? new Uint8Array());
  const first = (await streets.locator("tbody tr td").first().textContent()) ?? "";
  for (const said of ["年科普活动目标完成情况的通报", first, "口径"]) expect(document).toContain(said);
  const csv = await page.request.get((await page.getByRole("link", { name: "下载表格" }).getAttribute("href")) ?? "");
  expect((await csv.text()).split("\r\n").filter((line) => line.startsWith("街道,"))).toHaveLength(18);

  const id = new URL(kept).pathname.split("/").at(-1) ?? "";
  expect(await readByVisitor(browser, baseURL, id)).toBe(false);
  await page.locator("summary", { hasText: "公开这次排名" }).click();
  await page.getByRole("button", { name: "确认公开" }).click();
  await expect(page.getByRole("status").first()).toContainText("排名已公开");
  expect(await readByVisitor(browser, baseURL, id)).toBe(true);
  await page.locator("summary", { hasText: "撤下" }).click();
  await page.getByRole("button", { name: "确认撤下" }).click();
  await expect(page.getByRole("status").first()).toContainText("排名已撤下");
  expect(await readByVisitor(browser, baseURL, id)).toBe(false);

  // A unit ranks what is below it for itself, and reads nothing of the programme's results before everybody does.
  const street = await (await browser.newContext({ baseURL })).newPage();
  await signIn(street, people.streetCoordinator.account, people.streetCoordinator.password);
  await take(street, `${lastYear}-09-30`);
  await expect(street.getByText("单位对下级的排名只在内部看")).toBeVisible();
  await expect(street.locator("summary", { hasText: "公开这次排名" })).toHaveCount(0);
  await street.goto("/office/results");
  await expect(street.getByText("全区的成果由区级统筹人公布。")).toBeVisible();
  await expect(street.getByRole("heading", { name: "预览" })).toHaveCount(0);
  await axeClean(street);
  await street.context().close();
});

// By the clock of the district, as the demo was made.
const lastYear = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear() - 1;

/** From the preview of that cut-off date to the kept ranking. */
async function take(page: Page, asOf: string): Promise<void> {
  await page.goto("/office/rankings");
  await page.getByLabel("截至日期").fill(asOf);
  await page.getByRole("button", { name: "看预览" }).click();
  await page.getByRole("button", { name: "存档这次排名" }).click();
  await expect(page.getByRole("status").first()).toContainText("排名已存档");
}

/** Does a visitor who comes from the year's progress find this ranking? */
async function readByVisitor(browser: Browser, baseURL: string | undefined, id: string): Promise<boolean> {
  const visitor = await (await browser.newContext({ baseURL })).newPage();
  await visitor.goto("/progress");
  await visitor.getByRole("link", { name: "各单位完成情况" }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText("各单位科普活动目标完成情况");
  // The newest one stands in full; the list names the others.
  await expect(visitor.getByRole("region", { name: "街道排名" }).locator("tbody tr")).toHaveCount(18);
  expect(await visitor.locator("main a[href*='/office/']").count()).toBe(0);
  const offered = await visitor.locator(`main a[href*='id=${id}']`).count();
  await visitor.context().close();
  return offered > 0;
}
