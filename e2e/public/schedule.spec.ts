import type { Page } from "@playwright/test";
import { axeClean, expect, test } from "../fixtures";

const events = (page: Page) => page.getByRole("article");
const titles = (page: Page) => events(page).getByRole("heading", { level: 3 }).allTextContents();
const found = async (page: Page) => Number(/\d+/.exec((await page.getByText(/^共 \d+ 场$/).textContent()) ?? "")?.[0]);

test("a visitor sees what is on, day by day, and how the year stands @phone", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "科普活动" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(/月|正在进行/);
  expect(await events(page).count()).toBeGreaterThan(5);
  await axeClean(page);
  await page.getByRole("link", { name: /年已开展 \d+ 场，目标 \d+ 场/ }).click();
  await expect(page).toHaveURL(/\/progress$/);
});

test("each filter narrows the list and stands in the address", async ({ page }) => {
  await page.goto("/");
  const all = await found(page);
  await page.locator("summary", { hasText: "更多筛选" }).click();
  for (const name of ["group", "street", "campaign", "kind", "format"]) {
    await page.goto("/");
    await page.locator("summary", { hasText: "更多筛选" }).click();
    const select = page.locator(`select[name="${name}"]`);
    const option = select.locator("option:not([disabled]):not([value=''])").first();
    const count = Number(/\((\d+)\)/.exec((await option.textContent()) ?? "")?.[1]);
    const value = (await option.getAttribute("value")) ?? "";
    await select.selectOption(value);
    await page.getByRole("button", { name: "查找" }).click();
    await expect(page).toHaveURL(new RegExp(`[?&]${name}=${value}`));
    expect(await found(page), name).toBe(count);
    expect(count).toBeLessThanOrEqual(all);
    await expect(page.locator(`select[name="${name}"]`)).toHaveValue(value);
  }
  await axeClean(page);
  await page.getByRole("link", { name: "全部清除" }).click();
  expect(await found(page)).toBe(all);
});

test("today, the weekend and the month are one touch; picked days win over them", async ({ page }) => {
  await page.goto("/");
  const all = await found(page);
  await page.getByRole("link", { name: "本月", exact: true }).click();
  await expect(page).toHaveURL(/when=month/);
  expect(await found(page)).toBeLessThanOrEqual(all);
  await page.goto("/?when=today&from=2100-01-01");
  await expect(page.getByText("没有找到符合条件的活动")).toBeVisible();
  await page.getByRole("link", { name: "看全部近期活动" }).click();
  expect(await found(page)).toBe(all);
});

test("two Chinese characters find the events whose title, place or campaign has them", async ({ page }) => {
  await page.goto("/?past=1");
  const title = (await titles(page))[0] ?? "";
  const word = /[\u4e00-\u9fff]{2}/.exec(title)?.[0] ?? "";
  await page.getByRole("searchbox").fill(word);
  await page.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(/past=1/);
  await expect(page.getByRole("searchbox")).toHaveValue(word);
  expect(await titles(page)).toContain(title);
  await page.getByRole("searchbox").fill("%%");
  await page.getByRole("searchbox").press("Enter");
  await expect(events(page)).toHaveCount(0);
});

test("past events go page by page, newest first, and the browser's back returns to each", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "往期活动" }).click();
  const first = await titles(page);
  await page.getByRole("link", { name: "更早的活动" }).click();
  await expect(page).toHaveURL(/after=/);
  const second = await titles(page);
  expect(second).not.toEqual(first);
  await page.goBack();
  expect(await titles(page)).toEqual(first);
  await page.goForward();
  await page.getByRole("link", { name: "更近的活动" }).click();
  expect(await titles(page)).toEqual(first);
});

test("addresses full of nonsense show the whole schedule", async ({ page }) => {
  await page.goto("/");
  const all = await found(page);
  for (const query of ["?when=never&from=2026-99-99", "?after=x&before=y", "?format=1&past=maybe", "?page=-1"]) {
    const answer = await page.goto(`/${query}`);
    expect(answer?.status(), query).toBe(200);
    expect(await found(page), query).toBe(all);
  }
});

test("an address with a null character is refused, since no database can look for one", async ({ request }) => {
  expect((await request.get("/?q=%00")).status()).toBe(400);
});

test("in English, with English names @phone", async ({ page }) => {
  await page.goto("/en");
  await expect(page.getByRole("heading", { level: 1, name: "Science events" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator('select[name="group"] option').filter({ hasText: "Seniors" })).toHaveCount(1);
  await axeClean(page);
  await events(page).first().getByRole("link").first().click();
  await expect(page).toHaveURL(/\/en\/events\//);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the schedule is read, filtered and left for an event and back", async ({ page }) => {
    await page.goto("/");
    const all = await found(page);
    await page.locator('select[name="group"]').selectOption({ index: 1 });
    await page.getByRole("button", { name: "查找" }).click();
    expect(await found(page)).toBeLessThan(all);
    const title = (await titles(page))[0] ?? "";
    await page.getByRole("link", { name: title }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/group=/);
  });
});
