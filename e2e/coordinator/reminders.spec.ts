import { axeClean, expect, fitsTheScreen, inLocale, locales, people, signIn, test } from "../fixtures";
import { registerEvent } from "../support/events";
import { ledger } from "../support/ledger";

for (const locale of locales) {
  test(`gaps are accessible and fit a phone (${locale}) @phone`, async ({ page }) => {
    await signIn(page, people.coordinator.account, people.coordinator.password);
    await page.goto(inLocale("/office/gaps", locale));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await axeClean(page);
    await fitsTheScreen(page);
  });
}

test("from units behind on the first screen to the sent reminder, read on the unit's desk and done with", async ({
  browser,
  page,
  server,
}) => {
  test.slow();
  const unit = ledger(server).read("select unit_id from people where account = ?", people.organiser.account);
  const year = new Date().getFullYear();
  ledger(server).bend("delete from targets where scope = 'unit' and scope_id = ? and year = ?", unit, year);
  ledger(server).bend(
    "insert into targets (id, year, scope, scope_id, measure, figure, version, updated_at) values ('t', ?, 'unit', ?, 'events', 3000, 1, 0)",
    year,
    unit,
  );
  await signIn(page, people.coordinator.account, people.coordinator.password);
  await page.goto("/office");
  await page.getByRole("link", { name: /去提醒这 \d+ 个单位/ }).click();
  await expect(page).toHaveURL(/\/office\/gaps(\?.*)?#behind/);
  const behind = page.locator("#behind");
  const line = behind.getByRole("listitem").filter({ hasText: "米市巷街道" });
  await expect(line).toContainText("比进度少");

  await behind.getByText("改一改提醒的话").click();
  await behind.getByLabel("提醒的话").fill("年底将至，请抓紧安排活动。");
  await line.getByRole("button", { name: "提醒米市巷街道" }).click();
  await expect(page.locator("main").getByRole("status")).toContainText("已提醒 1 个单位");
  await expect(line).toContainText(/今天 \d\d:\d\d 已提醒/);
  await expect(line.getByRole("button")).toHaveCount(0);
  // The others of the gap with one press; who was reminded already is not reminded twice.
  const others = behind.getByRole("button", { name: /提醒这 \d+ 个单位/ });
  if ((await others.count()) > 0) await others.click();
  await expect(behind.getByText("今天都已提醒。")).toBeVisible();
  const sent = "select count(*) from desk_messages where unit_id = ? and reason = 'behind'";
  expect(Number(ledger(server).read(sent, unit))).toBe(1);

  const desk = await (await browser.newContext({ baseURL: server.url })).newPage();
  await signIn(desk, people.organiser.account, people.organiser.password);
  const message = desk.locator("#messages").getByRole("listitem").filter({ hasText: "年底将至，请抓紧安排活动。" });
  await expect(message).toContainText("活动进度落后");
  await axeClean(desk);
  await message.getByRole("button", { name: "已处理" }).click();
  await expect(message).toHaveCount(0);

  await page.reload();
  const kept = page.locator("#sent").getByRole("listitem").filter({ hasText: "年底将至，请抓紧安排活动。" });
  await expect(kept.first()).toBeVisible();
  await expect(kept.filter({ hasText: "米市巷街道" })).toContainText("单位已处理");
});

test("a correction is told to the unit, on its desk and on the event's page, until it is read", async ({
  browser,
  page,
  server,
}) => {
  const id = await registerEvent(server, { title: "人数要更正的讲座", daysFromNow: -3 });
  await signIn(page, people.organiser.account, people.organiser.password);
  await page.goto(`/desk/events/${id}/record`);
  await page.getByLabel("青少年").fill("43");
  await page.getByLabel("清点").check();
  await page.getByLabel("总结").fill("活动顺利。");
  await page.getByRole("button", { name: "提交核定" }).click();
  await expect(page.getByText("记录已提交，等待核定")).toBeVisible();
  const office = await (await browser.newContext({ baseURL: server.url })).newPage();
  await signIn(office, people.coordinator.account, people.coordinator.password);
  await office.goto(`/office/reviews/${id}`);
  await office.locator("#approve input[inputmode=numeric]").first().fill("41");
  await office.locator("#approve textarea").fill("两人只签到没有参加");
  await office.locator("#approve button[type=submit]").click();
  await expect(office.locator("main").getByRole("status").first()).toContainText("已核定");

  await page.goto("/desk");
  const told = page.locator("#messages").getByRole("listitem").filter({ hasText: "人数要更正的讲座" });
  await expect(told).toContainText("申报 43，核定 41");
  await expect(told).toContainText("两人只签到没有参加");
  await told.getByRole("link", { name: /人数要更正的讲座/ }).click();
  await expect(page.getByText("申报 43，核定 41")).toBeVisible();
  await page.getByRole("button", { name: "知道了" }).click();
  await expect(page.getByText("已读")).toBeVisible();
  await page.goto("/desk");
  await expect(told).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("several records are ticked, shown with their sum and approved; a unit is reminded", async ({ page }) => {
    await signIn(page, people.coordinator.account, people.coordinator.password);
    await page.goto("/office/reviews");
    await page.getByRole("link", { name: /选中全部无提示的/ }).click();
    const ticked = page.locator("main input[type=checkbox]:checked");
    await expect(ticked.nth(1)).toBeVisible();
    // Only two: other walks on this server need records that wait.
    while ((await ticked.count()) > 2) await ticked.last().uncheck();
    await page.getByRole("button", { name: "核定所选" }).click();
    await page.getByRole("button", { name: "核定这 2 条" }).click();
    await expect(page.locator("main").getByRole("status")).toContainText("已核定 2 条");
    await page.goto("/office/gaps");
    await page
      .getByRole("button", { name: /^提醒./ })
      .first()
      .click();
    await expect(page.locator("main").getByRole("status")).toContainText("已提醒");
  });
});
