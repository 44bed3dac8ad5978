import type { Page } from "@playwright/test";
import { axeClean, expect, fitsTheScreen, people, signIn, signOut, test } from "../fixtures";
import { day, registerEvent, reportEvent } from "../support/events";
import { keepReport } from "../support/keep-report";
import { ledger } from "../support/ledger";

const thisYear = async () => Number((await day(0)).slice(0, 4));

/** The programme has 300 events to hold in a year, and nobody a part of it. */
async function wholeYear(page: Page, year: number): Promise<void> {
  await page.goto(`/office/targets?year=${year}`);
  const form = page.locator("details", { has: page.locator("#new-target") });
  if (!(await form.evaluate((details: HTMLDetailsElement) => details.open))) await form.locator("summary").click();
  await page.locator("#new-target select[name=for]").selectOption({ label: "全区" });
  await page.locator("#new-target input[name=figure]").fill("300");
  await page.locator("#new-target button[type=submit]").click();
  await expect(page.locator("main").getByRole("status").first()).toContainText("目标已保存");
}

async function askForSplit(page: Page, year: number, over: string, rule: string): Promise<void> {
  await page.goto(`/office/targets/split?year=${year}`);
  await page.getByLabel("分到").selectOption({ label: over });
  await page.getByLabel("规则").selectOption({ label: rule });
  await page.getByRole("button", { name: "看分解结果" }).click();
  await expect(page.getByRole("heading", { name: "分解结果" })).toBeVisible();
}

const partOf = (page: Page, unit: string) => page.getByRole("textbox", { name: unit, exact: true });

test("the year's target is split by population, one part changed by hand, and parts stand beside the whole @phone", async ({
  page,
}) => {
  const year = (await thisYear()) + 2;
  await signIn(page, people.coordinator.account, people.coordinator.password);
  await wholeYear(page, year);
  await page.getByRole("link", { name: "分解目标" }).click();
  await askForSplit(page, year, "直接下级单位", "按常住人口");
  await fitsTheScreen(page);
  await axeClean(page);
  const sum = page.locator("#split tfoot");
  await expect(sum).toContainText("正好");
  // Schools and societies have no population: said, and left empty.
  await expect(page.locator("#split tbody tr", { hasText: "没有人口数，未分" }).first()).toBeVisible();
  const street = partOf(page, "米市巷街道");
  const given = Number(await street.inputValue());
  expect(given).toBeGreaterThan(0);
  await street.fill(String(given - 2));
  await expect(sum).toContainText("还差 2 场");
  await page.getByRole("button", { name: "保存分解" }).click();
  await expect(page.locator("main").getByRole("status").first()).toContainText("分解已保存");
  await expect(page.getByRole("region", { name: "各单位" }).first()).toContainText(
    "合计 298 场，全区目标 300 场：还差 2 场没有分下去",
  );
  await fitsTheScreen(page);
  await axeClean(page);
  // In the course of the year it gets its two back; the old figure stays beside the new one.
  await askForSplit(page, year, "直接下级单位", "手工");
  await partOf(page, "米市巷街道").fill(String(given));
  await page.getByRole("button", { name: "保存分解" }).click();
  await expect(page.getByRole("region", { name: "各单位" }).first()).toContainText("正好分完");
  const change = page.getByRole("region", { name: "变更记录" }).first().locator("tbody tr").first();
  await expect(change).toContainText("米市巷街道");
  await expect(change).toContainText(String(given - 2));
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("months are split as last year ran, counted anew and saved", async ({ page, server }) => {
    const year = await thisYear();
    await signIn(page, people.coordinator.account, people.coordinator.password);
    await askForSplit(page, year, "月份", "按去年核定数");
    const march = partOf(page, "3月");
    const given = Number(await march.inputValue());
    await march.fill(String(given + 3));
    await page.getByRole("button", { name: "重新合计" }).click();
    await expect(page.locator("#split tfoot")).toContainText("多出 3 场");
    await partOf(page, "3月").fill(String(given));
    await page.getByRole("button", { name: "保存分解" }).click();
    await expect(page.getByRole("region", { name: "各月" }).first()).toContainText("正好分完");
    // Months with targets of their own are what is expected by today.
    await page.getByText("口径").first().click();
    await expect(page.getByText("按各月目标累计到今天")).toBeVisible();
    ledger(server).bend("delete from targets where scope = 'month'");
  });
});

test("a month is closed, its organiser refused, corrected with a reason, and the next report says so", async ({
  page,
  server,
}) => {
  test.slow();
  const { daysBetween } = await import("@/lib/time/zone");
  const today = await day(0);
  const before = await day(-Number(today.slice(8)));
  const month = before.slice(0, 7);
  const title = "关账前的科学课";
  const id = await registerEvent(server, { title, daysFromNow: daysBetween(today, `${month}-10`) });
  await reportEvent(server, id);

  await signIn(page, people.coordinator.account, people.coordinator.password);
  await page.goto(`/office/targets`);
  await page.getByRole("link", { name: "关账", exact: true }).click();
  await page.goto(`/office/periods?year=${month.slice(0, 4)}`);
  const name = `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("region", { name, exact: true })).toContainText(/还有 \d+ 场没有核定/);
  await axeClean(page);
  await page.getByText(`${name}关账`).click();
  await page.getByRole("button", { name: "确认关账" }).click();
  await expect(page.locator("main").getByRole("status").first()).toContainText(`${name}已关账`);

  await signOut(page);
  await signIn(page, people.organiser.account, people.organiser.password);
  await page.goto(`/desk/events/${id}`);
  await expect(page.getByText("本月数字不能再改")).toBeVisible();
  await page.getByText("撤回记录", { exact: true }).click();
  await page.getByRole("button", { name: "确认撤回" }).click();
  await expect(
    page
      .locator("main")
      .getByRole("alert")
      .filter({ hasText: `${name}已关账，只有统筹人写明原因才能更正` }),
  ).toBeVisible();

  await signOut(page);
  await signIn(page, people.coordinator.account, people.coordinator.password);
  await page.goto(`/office/reviews/${id}`);
  const approval = page.locator("#approve");
  await approval.getByRole("button", { name: "核定", exact: true }).click();
  await expect(page.locator("main").getByRole("alert").first()).toContainText("请写明更正原因");
  await approval.getByLabel("关账后更正的原因").fill("补交了签到表");
  await approval.getByRole("button", { name: "核定", exact: true }).click();
  await expect(page.locator("main").getByRole("status").first()).toContainText(title);

  await page.goto(`/office/reports/draft?period=${today.slice(0, 7)}`);
  const told = page.getByRole("region", { name: "已关账期的更正" }).locator("tbody tr", { hasText: title });
  await expect(told).toContainText("补交了签到表");
  await expect(told).toContainText("1 场，25 人次");
  await keepReport(page);
  await expect(page.getByRole("status").first()).toContainText("报告已存档");
  for (const file of ["word", "csv", "json"]) {
    const address = `${page.url().replace(/\?.*$/, "")}/${file}`;
    const [one, again] = [await page.request.get(address), await page.request.get(address)];
    expect(one.ok()).toBe(true);
    expect((await one.body()).equals(await again.body()), file).toBe(true);
  }

  await page.goto(`/office/periods?year=${month.slice(0, 4)}&period=${month}`);
  await expect(page.getByRole("region", { name: "更正", exact: true }).first()).toContainText(title);
  await page.getByText("重新打开", { exact: true }).first().click();
  await page.getByLabel("打开的原因").fill("还有两场没报");
  await page.getByRole("button", { name: "重新打开" }).click();
  await expect(page.locator("main").getByRole("status").first()).toContainText(`${name}已重新打开`);
});

test.afterEach(({ server }) => {
  // Another walk of the same worker reports events of last month: what a broken walk left closed must not stop it.
  if (!server.databaseUrl) ledger(server).bend("update closed_periods set reopened_at = 1 where length(period) = 7");
});
