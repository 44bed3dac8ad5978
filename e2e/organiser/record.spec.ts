import type { Page } from "@playwright/test";
import { expect, fitsTheScreen, people, signIn, test } from "../fixtures";
import { registerEvent } from "../support/events";

const { organiser, coordinator } = people;

test("attendance is reported on a phone from the desk @phone", async ({ page, server }) => {
  const id = await registerEvent(server, { title: "出门就填的讲座", daysFromNow: -400 });
  await signIn(page, organiser.account, organiser.password);
  // Longest ago comes first.
  const line = page.getByRole("listitem").filter({ hasText: "出门就填的讲座" });
  await line.getByRole("link", { name: "填报人数" }).click();
  await expect(page).toHaveURL(new RegExp(`/desk/events/${id}/record$`));
  await fitsTheScreen(page);
  await page.getByLabel("青少年").fill("\uff14\uff10");
  await page.getByText("还有其他人群").click();
  await page.getByLabel("老年人").fill("0");
  await expect(page.getByText("40 人次")).toBeVisible();
  await page.getByLabel("清点").check();
  await page.getByLabel("总结").fill("讲了航天，来了四十个孩子，都说还想来。");
  await page.getByRole("button", { name: "提交核定" }).click();
  await expect(page.getByText("记录已提交，等待核定")).toBeVisible();
});

test("wrong figures are told beside their field, online views and links in rows", async ({ page, server }) => {
  const id = await registerEvent(server, { title: "数字写错的活动", daysFromNow: -3 });
  await signIn(page, organiser.account, organiser.password);
  await page.goto(`/desk/events/${id}/record`);
  await page.getByLabel("青少年").fill("12a");
  await page.getByText("线上观看（选填）").click();
  await page.getByLabel("平台", { exact: true }).fill("视频号");
  await page.getByRole("button", { name: "再加一个平台" }).click();
  await expect(page.getByLabel("平台", { exact: true })).toHaveCount(2);
  await page.getByRole("button", { name: "提交核定" }).click();
  await expect(page.getByRole("link", { name: "青少年：请填写整数" })).toBeVisible();
  await expect(page.getByLabel("青少年")).toHaveValue("12a");
  await expect(page.getByLabel("平台", { exact: true }).first()).toHaveValue("视频号");

  await page.getByLabel("青少年").fill("12");
  await page.getByRole("radio", { name: "签到" }).check();
  await page.getByLabel("总结").fill("线上线下同时进行。");
  await page.getByLabel("数字", { exact: true }).first().fill("1,200");
  await page.getByRole("button", { name: "提交核定" }).click();
  await expect(page.getByText("记录已提交，等待核定")).toBeVisible();
  await page.getByRole("link", { name: "查看记录" }).click();
  await expect(page.getByLabel("数字", { exact: true })).toHaveValue("1200");
});

test("returned with a reason, corrected and submitted again", async ({ page, browser, server }) => {
  const id = await registerEvent(server, { title: "要补材料的活动", daysFromNow: -5 });
  await signIn(page, organiser.account, organiser.password);
  await report(page, id, "30");
  const reviewer = await (await browser.newContext({ baseURL: server.url })).newPage();
  await signIn(reviewer, coordinator.account, coordinator.password);
  await reviewer.goto(`/office/reviews/${id}`);
  await reviewer.locator("summary", { hasText: "退回" }).first().click();
  await reviewer.getByLabel("退回原因").fill("请写清楚怎么数的");
  await reviewer.locator("form", { hasText: "退回原因" }).getByRole("button", { name: "退回", exact: true }).click();
  await expect(reviewer).toHaveURL(/done=returned/);

  await page.goto("/desk");
  const line = page.getByRole("listitem").filter({ hasText: "要补材料的活动" });
  await expect(line).toContainText("请写清楚怎么数的");
  await line.getByRole("link", { name: "修改填报" }).click();
  await expect(page.getByText("请写清楚怎么数的")).toBeVisible();
  await page.getByLabel("青少年").fill("28");
  await page.getByRole("button", { name: "提交核定" }).click();
  await expect(page.getByText("记录已提交，等待核定")).toBeVisible();
});

test("a submitted record is withdrawn, and a draft of it kept", async ({ page, server }) => {
  const id = await registerEvent(server, { title: "撤回再改的活动", daysFromNow: -6 });
  await signIn(page, organiser.account, organiser.password);
  await report(page, id, "10");
  await page.locator("summary", { hasText: "撤回记录" }).click();
  await page.getByRole("button", { name: "确认撤回" }).click();
  await expect(page.getByText("记录已撤回")).toBeVisible();
  await page.getByRole("link", { name: "填报人数" }).click();
  await page.getByLabel("青少年").fill("11");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByText("草稿已保存")).toBeVisible();
  await expect(page.getByLabel("青少年")).toHaveValue("11");
});

test("before it begins the record says when to come back", async ({ page, server }) => {
  const id = await registerEvent(server, { title: "还没开始的活动", daysFromNow: 3 });
  await signIn(page, organiser.account, organiser.password);
  await page.goto(`/desk/events/${id}/record`);
  await expect(page.getByText("活动还没有开始")).toBeVisible();
  await expect(page.getByRole("button", { name: "提交核定" })).toHaveCount(0);
});

async function report(page: Page, id: string, figure: string) {
  await page.goto(`/desk/events/${id}/record`);
  await page.getByLabel("青少年").fill(figure);
  await page.getByLabel("清点").check();
  await page.getByLabel("总结").fill("活动顺利。");
  await page.getByRole("button", { name: "提交核定" }).click();
  await expect(page.getByText("记录已提交，等待核定")).toBeVisible();
}
