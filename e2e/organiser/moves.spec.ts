import { expect, people, signIn, test } from "../fixtures";
import { day, registerEvent } from "../support/events";

test.beforeEach(async ({ page }) => {
  await signIn(page, people.organiser.account, people.organiser.password);
});

test("postponed with a reason the public sees, then given a new time", async ({ page, browser, server }) => {
  const id = await registerEvent(server, { title: "要改期的活动", daysFromNow: 6 });
  await page.goto(`/desk/events/${id}`);
  await page.locator("summary", { hasText: "延期" }).click();
  await page.getByLabel("延期原因").fill("受台风影响");
  await page.getByRole("button", { name: "确认延期" }).click();
  await expect(page.getByText("已延期，公开页面显示了原因")).toBeVisible();

  const visitor = await (await browser.newContext({ baseURL: server.url })).newPage();
  await visitor.goto(`/events/${id}`);
  await expect(visitor.getByText("受台风影响")).toBeVisible();

  await page.getByLabel("日期", { exact: true }).fill(await day(30));
  await page.getByRole("button", { name: "定下新时间并公开" }).click();
  await expect(page.getByText("新时间已定")).toBeVisible();
  await expect(page.getByText("原因：受台风影响")).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText("受台风影响")).toHaveCount(0);
});

test("cancelled with a reason the public sees; the page stays", async ({ page, browser, server }) => {
  const id = await registerEvent(server, { title: "要取消的活动", daysFromNow: 7 });
  await page.goto(`/desk/events/${id}`);
  await page.locator("summary", { hasText: "取消活动" }).click();
  await page.getByRole("button", { name: "确认取消活动" }).click();
  await expect(page.getByText("请填写此项").last()).toBeVisible();
  await page.getByLabel("取消原因").fill("主讲人生病");
  await page.getByRole("button", { name: "确认取消活动" }).click();
  await expect(page.getByText("活动已取消，公开页面显示了原因")).toBeVisible();
  await expect(page.getByRole("link", { name: "编辑" })).toHaveCount(0);

  const visitor = await (await browser.newContext({ baseURL: server.url })).newPage();
  expect((await visitor.goto(`/events/${id}`))?.status()).toBe(200);
  await expect(visitor.getByText("主讲人生病")).toBeVisible();
});

test("a draft is deleted after a question", async ({ page, server, problems }) => {
  problems.allow(/status of 404/);
  const id = await registerEvent(server, { title: "不要的草稿", daysFromNow: 8, status: "draft" });
  await page.goto(`/desk/events/${id}`);
  await page.locator("summary", { hasText: "删除草稿" }).click();
  await page.getByRole("button", { name: "确认删除" }).click();
  await expect(page.getByText("草稿已删除")).toBeVisible();
  expect((await page.goto(`/desk/events/${id}`))?.status()).toBe(404);
});

test("the list is narrowed by its address and goes out as a spreadsheet", async ({ page, server }) => {
  await registerEvent(server, { title: "表格里的一场", daysFromNow: 11 });
  await page.goto("/desk/events");
  await page.getByLabel("搜索").fill("表格里的");
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByRole("row")).toHaveCount(2);
  const address = await page.getByRole("link", { name: "下载表格" }).getAttribute("href");
  const file = await page.request.get(address ?? "");
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect((await file.text()).trim().split("\r\n")).toHaveLength(2);
});
