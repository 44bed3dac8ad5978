import { axeClean, expect, fitsTheScreen, people, signIn, test } from "../fixtures";
import { registerEvent } from "../support/events";

const { organiser, coordinator } = people;

test("a unit hands in its final report, and enters a report of its own event, which the office confirms @phone", async ({
  page,
  browser,
  baseURL,
  server,
}) => {
  test.slow();
  await registerEvent(server, { title: "社区里的天文台", daysFromNow: -2 });
  await signIn(page, organiser.account, organiser.password);
  await page.goto("/desk/register");
  await axeClean(page);
  await fitsTheScreen(page);
  const row = page.locator("tbody tr", { hasText: "结题报告" }).first();
  await row.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/desk\/register\/grants\//);
  await axeClean(page);
  await fitsTheScreen(page);
  await page.getByRole("button", { name: "提交结题报告" }).click();
  await expect(page.getByRole("link", { name: /结题报告内容：请填写此项/ })).toBeVisible();
  await page.getByLabel("结题报告内容").fill("办了六场，照片和签到表已交。");
  await page.getByRole("button", { name: "提交结题报告" }).click();
  await expect(page.locator("main").getByRole("status").first()).toContainText("报告已提交");
  await expect(page.getByText("已结题")).toBeVisible();

  await page.goto("/desk/register/media/new?find=天文台");
  await page.getByLabel("活动", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("报道标题").fill("楼顶看星星");
  await page.getByLabel("媒体名称").fill("桥西时报");
  await page.getByLabel("级别").selectOption({ label: "区级" });
  await page.getByLabel("报道日期").fill("2025-03-02");
  await axeClean(page);
  await fitsTheScreen(page);
  await page.getByRole("button", { name: "登记媒体报道" }).click();
  const entered = page.locator("tbody tr", { hasText: "楼顶看星星" });
  await expect(entered).toContainText("社区里的天文台");
  await expect(entered).toContainText("待确认");

  const office = await (await browser.newContext({ baseURL })).newPage();
  await signIn(office, coordinator.account, coordinator.password);
  await office.goto("/office/media?year=2025");
  await office.getByRole("link", { name: "看这些报道" }).click();
  const waiting = office.locator("tbody tr", { hasText: "楼顶看星星" });
  await expect(waiting).toContainText("待确认");
  await axeClean(office);
  await fitsTheScreen(office);
  await waiting.getByRole("button", { name: "确认计入：楼顶看星星" }).click();
  await expect(office.locator("main").getByRole("status").first()).toContainText("已确认");
  // Its event is not approved, so it still waits, confirmed.
  await expect(waiting).toBeVisible();
  await expect(waiting.getByRole("button")).toHaveCount(0);
  await office.context().close();
});
