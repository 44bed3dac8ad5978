import type { Page } from "@playwright/test";
import { axeClean, expect, fitsTheScreen, people, signIn, test } from "../fixtures";
import { registerEvent } from "../support/events";

const { coordinator } = people;

test("a grant goes from new to finished with its event, and a media report changes the count @phone", async ({
  page,
  server,
}) => {
  const title = "河岸植物观察日";
  await registerEvent(server, { title, daysFromNow: -3 });
  await signIn(page, coordinator.account, coordinator.password);

  await page.goto("/office/grants?year=2020");
  await expect(page.locator('[data-figure="found"]')).toHaveText("共 0 项");
  await axeClean(page);
  await fitsTheScreen(page);
  await page.getByRole("link", { name: "登记扶持项目" }).click();
  await page.getByLabel("项目名称").fill("河岸植物图鉴");
  await page.getByLabel("申报单位").selectOption({ label: "米市巷街道" });
  await page.getByLabel("扶持类别").selectOption({ label: "重点科普项目" });
  await page.getByLabel("立项日期").fill("2020-04-20");
  await page.getByLabel("结题报告内容").fill("活动全部完成");
  await page.getByRole("button", { name: "登记扶持项目" }).click();
  // A report that is there has its day.
  await expect(page.getByRole("link", { name: /结题报告日期：请填写此项/ })).toBeVisible();
  await page.getByLabel("结题报告内容").fill("");
  await page.getByRole("button", { name: "登记扶持项目" }).click();
  await expect(told(page)).toContainText("已登记");
  await expect(page.getByText("未交中期和结题报告")).toBeVisible();

  await page.getByLabel(/按名称找活动/).fill("河岸植物");
  await page.getByRole("button", { name: "查看" }).click();
  await page.getByRole("button", { name: `关联 ${title}`, exact: true }).click();
  await expect(told(page)).toContainText("已关联活动");
  await expect(page.locator("#events").getByRole("listitem").filter({ hasText: title })).toContainText("尚未核定");
  await page.getByLabel("结题报告日期").fill("2020-11-01");
  await page.getByLabel("结题报告内容").fill("活动全部完成，经费使用符合约定。");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(told(page)).toContainText("修改已保存");
  await expect(page.getByText("已结题")).toBeVisible();
  await axeClean(page);
  await fitsTheScreen(page);
  await page.goto("/office/grants?year=2020");
  await expect(page.locator('[data-figure="found"]')).toHaveText("共 1 项");

  await page.goto("/office/media?year=2021");
  await expect(page.locator('[data-figure="found"]')).toHaveText("共 0 次");
  await page.getByRole("link", { name: "登记媒体报道" }).click();
  await page.getByLabel("报道标题").fill("河边的植物课");
  await page.getByLabel("媒体名称").fill("运河晨报");
  await page.getByLabel("级别").selectOption({ label: "市级" });
  await page.getByLabel("报道日期").fill("2021-06-01");
  await page.getByLabel("网址").fill("javascript:alert(1)");
  await page.locator("select[name=unitId]").selectOption({ label: "米市巷街道" });
  await page.getByRole("button", { name: "登记媒体报道" }).click();
  await expect(page.locator("main").getByRole("alert").first()).toContainText("网址不完整");
  await page.getByLabel("网址").fill("https://news.demo.invalid/plants");
  await axeClean(page);
  await fitsTheScreen(page);
  await page.getByRole("button", { name: "登记媒体报道" }).click();
  await expect(page.locator('[data-figure="found"]')).toHaveText("共 1 次");
  await page.goto("/office/media?year=2021&level=national");
  await expect(page.locator('[data-figure="found"]')).toHaveText("共 0 次");
  await page.goto("/office/media?year=2021&level=city");
  await page.getByRole("link", { name: "河边的植物课", exact: true }).click();
  await page.locator("summary", { hasText: "删除" }).click();
  await page.getByRole("button", { name: "确认删除" }).click();
  await expect(told(page)).toContainText("已删除");
  await page.goto("/office/awards");
  await axeClean(page);
  await fitsTheScreen(page);
});

function told(page: Page) {
  return page.locator("main").getByRole("status").first();
}
