import { axeClean, expect, fitsTheScreen, inLocale, locales, people, signIn, test } from "../fixtures";
import { ledger } from "../support/ledger";

for (const locale of locales) {
  test(`the registers of campaigns and venues are accessible and fit a phone (${locale}) @phone`, async ({
    page,
    server,
  }) => {
    await signIn(page, people.coordinator.account, people.coordinator.password);
    const venue = ledger(server).read("select id from venues where name = '水韵科普体验馆'");
    const campaign = ledger(server).read("select id from campaigns where name = '汽轮大讲堂'");
    for (const path of [
      "/office/campaigns",
      `/office/campaigns/${campaign}`,
      "/office/venues",
      "/office/venues?year=2022&step=named",
      `/office/venues/${venue}`,
      `/office/venues/${venue}/edit`,
    ]) {
      await page.goto(inLocale(path, locale));
      await axeClean(page);
      await fitsTheScreen(page);
    }
  });
}

test("a coordinator plans a campaign as last year, twice, and follows a figure to its events", async ({ page }) => {
  await signIn(page, people.coordinator.account, people.coordinator.password);
  await page.getByRole("link", { name: "专项与登记" }).first().click();
  await expect(page).toHaveURL(/\/office\/campaigns$/);
  const rows = page.locator("main table tbody tr");
  const file = await page.request.get((await page.getByRole("link", { name: "下载表格" }).getAttribute("href")) ?? "");
  expect((await file.text()).trim().split("\r\n")).toHaveLength((await rows.count()) + 1);
  await page.getByRole("link", { name: "汽轮大讲堂", exact: true }).click();
  const figure = page
    .getByRole("region", { name: /年进展/ })
    .getByRole("link")
    .first();
  const said = (await figure.textContent())?.replace(/\D/g, "") ?? "";
  await figure.click();
  await expect(page.locator('[data-sum="events"]')).toHaveText(said);
  await page.goBack();
  const next = new Date().getFullYear() + 1;
  await page
    .getByRole("navigation", { name: "年份" })
    .getByRole("link", { name: String(next) })
    .click();
  await page.getByRole("button", { name: "照去年" }).click();
  await expect(page.getByRole("status").first()).toContainText(`已照去年排好 ${next} 年：计划 1 项`);
  await expect(page.getByLabel("开始日期")).toHaveValue(`${next}-05-01`);
  const editions = page.getByRole("region", { name: `${next} 年期次` }).getByRole("heading", { level: 3 });
  const made = await editions.count();
  expect(made).toBeGreaterThan(0);
  await page.getByRole("button", { name: "照去年" }).click();
  await expect(page.getByRole("status").first()).toContainText("都已经有了");
  await expect(editions).toHaveCount(made);
  await page.getByLabel("结束日期").fill(`${next}-04-01`);
  await page
    .getByRole("region", { name: `${next} 年计划` })
    .getByRole("button", { name: "保存" })
    .click();
  await expect(page.getByText("结束时间早于开始时间").first()).toBeVisible();
});

test("a venue is added with a milestone; the register counts it and the public page tells it", async ({ page }) => {
  await signIn(page, people.coordinator.account, people.coordinator.password);
  await page.goto("/office/venues?year=2022&step=added");
  await expect(page.getByText("合计 2 个阵地")).toBeVisible();
  await page.getByRole("link", { name: "添加阵地" }).click();
  await page.getByLabel("名称", { exact: true }).fill("新河科普E站");
  await page.getByLabel("类型").selectOption({ label: "科普E站" });
  await page.getByLabel("街道").selectOption({ label: "小河街道" });
  await page.getByLabel("地址").fill("新河弄1号");
  await page.getByLabel("纬度").fill("30.3121");
  await page.getByRole("button", { name: "添加阵地" }).click();
  await expect(page.getByText("纬度和经度要么都填，要么都不填").first()).toBeVisible();
  await page.getByLabel("经度").fill("120.1319");
  await page.getByRole("button", { name: "添加阵地" }).click();
  await expect(page.getByRole("status").first()).toContainText("已添加");
  const form = page.getByRole("region", { name: "添加一条记录" });
  await form.getByLabel("变化").selectOption({ label: "新增" });
  await form.getByLabel("日期").fill("2022-11-30");
  await form.getByLabel("说明").fill("社区新设的E站");
  await form.getByRole("button", { name: "添加记录" }).click();
  await expect(page.getByRole("region", { name: "命名与建设" }).getByText("社区新设的E站")).toBeVisible();
  const venue = page.url().split("?")[0] ?? "";
  await page.goto("/office/venues?year=2022&step=added");
  await expect(page.getByText("合计 3 个阵地")).toBeVisible();
  const file = await page.request.get((await page.getByRole("link", { name: "下载表格" }).getAttribute("href")) ?? "");
  expect((await file.text()).trim().split("\r\n")).toHaveLength(4);
  await page.goto(venue);
  await page.getByRole("main").getByRole("link", { name: "公开页面" }).click();
  await expect(page.getByText("社区新设的E站")).toBeVisible();
  await expect(page.getByRole("link", { name: "在地图里打开" })).toHaveAttribute("href", /^geo:30\.3121,120\.1319/);
});

test("a coordinator of one unit reads the campaigns and keeps only the venues of that unit", async ({
  page,
  server,
  problems,
}) => {
  problems.allow(/404/);
  await signIn(page, people.streetCoordinator.account, people.streetCoordinator.password);
  await page.goto("/office/campaigns");
  await expect(page.getByRole("link", { name: "添加专项" })).toHaveCount(0);
  await page.getByRole("link", { name: "汽轮大讲堂", exact: true }).click();
  await expect(page.getByRole("button", { name: "照去年" })).toHaveCount(0);
  const { read } = ledger(server);
  const own = read("select id from venues where name = '城北净水科普教育基地'");
  const foreign = read("select id from venues where name = '水韵科普体验馆'");
  expect((await page.goto(`/office/venues/${own}/edit`))?.status()).toBe(200);
  expect((await page.goto(`/office/venues/${foreign}`))?.status()).toBe(200);
  await expect(page.getByRole("button", { name: "停用" })).toHaveCount(0);
  expect((await page.goto(`/office/venues/${foreign}/edit`))?.status()).toBe(404);
  expect((await page.goto("/office/campaigns/new"))?.status()).toBe(404);
});
