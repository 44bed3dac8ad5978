import { expect, people, signIn, test } from "../fixtures";
import { day, fillEvent, registerEvent } from "../support/events";

test.use({ javaScriptEnabled: false });

test.beforeEach(async ({ page }) => {
  await signIn(page, people.organiser.account, people.organiser.password);
});

test("an event is registered and published, and an error keeps everything typed", async ({ page }) => {
  await page.goto("/desk/events/new");
  await fillEvent(page, { title: "没有脚本也能登记", date: await day(14) });
  await page.getByLabel("结束时间").fill("08:00");
  await page.getByRole("button", { name: "发布" }).click();
  await expect(page.getByText("结束时间早于开始时间").first()).toBeVisible();
  await expect(page.getByLabel("活动名称")).toHaveValue("没有脚本也能登记");
  await expect(page.getByLabel("老年人")).toBeChecked();
  await expect(page.getByLabel("活动类型")).not.toHaveValue("");
  await page.getByLabel("结束时间").fill("16:00");
  await page.getByRole("button", { name: "发布" }).click();
  await expect(page.getByText("已发布，居民现在就能看到")).toBeVisible();
});

test("a record is written with two platforms and submitted", async ({ page, server }) => {
  const id = await registerEvent(server, { title: "没有脚本也能填报", daysFromNow: -2 });
  await page.goto(`/desk/events/${id}/record`);
  await page.getByLabel("青少年").fill("25");
  await page.getByLabel("清点").check();
  await page.getByLabel("总结").fill("没有脚本也填完了。");
  await page.getByText("线上观看（选填）").click();
  await page.getByLabel("平台", { exact: true }).fill("抖音");
  await page.getByLabel("数字", { exact: true }).fill("300");
  await page.getByRole("button", { name: "再加一个平台" }).click();
  await expect(page.getByLabel("平台", { exact: true })).toHaveCount(2);
  await expect(page.getByLabel("青少年")).toHaveValue("25");
  await page.getByLabel("平台", { exact: true }).nth(1).fill("视频号");
  await page.getByLabel("数字", { exact: true }).nth(1).fill("120");
  await page.getByRole("button", { name: "提交核定" }).click();
  await expect(page.getByText("记录已提交，等待核定")).toBeVisible();
});

test("an event is cancelled", async ({ page, server }) => {
  const id = await registerEvent(server, { title: "没有脚本也能取消", daysFromNow: 4 });
  await page.goto(`/desk/events/${id}`);
  await page.locator("summary", { hasText: "取消活动" }).click();
  await page.getByLabel("取消原因").fill("场地检修");
  await page.getByRole("button", { name: "确认取消活动" }).click();
  await expect(page.getByText("活动已取消，公开页面显示了原因")).toBeVisible();
});
