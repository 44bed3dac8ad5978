import type { Browser, Locator, Page } from "@playwright/test";
import { axeClean, expect, fitsTheScreen, people, signIn, test } from "../fixtures";
import type { Server } from "../setup/server";
import { registerEvent } from "../support/events";
import { ledger } from "../support/ledger";

const { organiser, coordinator } = people;

test("an event and its record, open before two people: what touches is asked, the rest comes together @phone", async ({
  page,
  browser,
  server,
}) => {
  const id = await registerEvent(server, { title: "两个人一起改的活动", daysFromNow: -6 });
  await signIn(page, organiser.account, organiser.password);
  const other = await somebodyElse(browser, server);

  await bothOpen(`/desk/events/${id}/edit`, page, other);
  await title(other).fill("对方改的名称");
  await other.getByText("更多内容").click();
  await other.getByLabel("主讲人").fill("对方请的老师");
  await save(other, "保存修改");
  await title(page).fill("我改的名称");
  await page.getByText("更多内容").click();
  await page.getByLabel("活动简介").fill("我写的简介");
  await page.getByRole("button", { name: "保存修改" }).click();
  const event = notice(page);
  await expect(event).toContainText("顾主任（演示）");
  await expect(event).toContainText("主讲人：对方请的老师");
  await expect(page.locator("#event-speaker")).toHaveValue("对方请的老师");
  await expect(title(page)).toHaveValue("我改的名称");
  await axeClean(page);
  await fitsTheScreen(page);
  await event.getByRole("button", { name: "活动名称：用对方的" }).click();
  await expect(title(page)).toHaveValue("对方改的名称");
  await event.getByRole("button", { name: "活动名称：用我的" }).click();
  await expect(title(page)).toHaveValue("我改的名称");
  await event.getByRole("button", { name: "活动名称：用对方的" }).click();
  await save(page, "保存修改");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("对方改的名称");
  expect(ledger(server).read("select speaker || description from events where id = ?", id)).toBe(
    "对方请的老师我写的简介",
  );

  await bothOpen(`/desk/events/${id}/record`, page, other);
  await figure(other, "青少年").fill("45");
  await other.getByRole("radio", { name: "签到" }).check();
  await save(other, "保存草稿");
  await figure(page, "青少年").fill("40");
  await page.getByLabel("总结").fill("我写的总结");
  await page.getByRole("radio", { name: "清点" }).check();
  await page.getByRole("button", { name: "提交核定" }).click();
  const record = notice(page);
  await expect(record.getByRole("button", { name: "青少年：用对方的" })).toBeVisible();
  await expect(record).toContainText("签到");
  await fitsTheScreen(page);
  await record.getByRole("button", { name: "用对方的" }).first().click();
  await record.getByRole("button", { name: "用对方的" }).first().click();
  await page.getByRole("button", { name: "提交核定" }).click();
  await expect(page.getByText("记录已提交，等待核定")).toBeVisible();
  const kept =
    "select claimed || counted_by || summary from attendance join records using (event_id) where event_id = ?";
  expect(ledger(server).read(kept, id)).toBe("45sign_in我写的总结");
});

test("a campaign and a report's text: other fields and other paragraphs come together", async ({
  page,
  browser,
  server,
}) => {
  await signIn(page, coordinator.account, coordinator.password);
  const other = await somebodyElse(browser, server);
  const id = ledger(server).read("select id from campaigns where retired_at is null order by position limit 1");
  await bothOpen(`/office/campaigns/${id}`, page, other);
  await other.locator("#campaign-brand").fill("对方的品牌");
  await other.locator("#campaign button[type=submit]").last().click();
  await expect.poll(() => ledger(server).read("select count(*) from campaigns where brand = '对方的品牌'")).toBe("1");
  await page.locator("#campaign-description").fill("我的介绍");
  await page.locator("#campaign button[type=submit]").last().click();
  await expect(notice(page)).toContainText("对方的品牌");
  await page.locator("#campaign button[type=submit]").last().click();
  await expect
    .poll(() =>
      ledger(server).read("select count(*) from campaigns where brand = '对方的品牌' and description = '我的介绍'"),
    )
    .toBe("1");

  await bothOpen("/office/reports/template?kind=annual", page, other);
  const text = await page.locator("#report-template-text").inputValue();
  await other.locator("#report-template-text").fill(`对方加在前面的一段。\n${text}`);
  await other.locator("#report-template button[type=submit]").last().click();
  await expect(other).toHaveURL(/done=saved/);
  await page.locator("#report-template-text").fill(`${text}\n我加在后面的一段。`);
  await page.locator("#report-template button[type=submit]").last().click();
  await expect(notice(page)).toContainText("已合并对方的修改");
  await page.locator("#report-template button[type=submit]").last().click();
  await expect(page).toHaveURL(/done=saved/);
  await expect(notice(page)).toHaveCount(0);
  const saved = ledger(server).read("select text from report_templates where kind = 'annual'").replaceAll("\r\n", "\n");
  expect(saved).toBe(`对方加在前面的一段。\n${text.trim()}\n我加在后面的一段。`);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("both values are shown, one is chosen by a plain button, and nothing typed is lost", async ({
    page,
    browser,
    server,
  }) => {
    const id = await registerEvent(server, { title: "没有脚本也能合并", daysFromNow: 9 });
    await signIn(page, organiser.account, organiser.password);
    const other = await somebodyElse(browser, server);
    await bothOpen(`/desk/events/${id}/edit`, page, other);
    await title(other).fill("对方的名称");
    await other.getByLabel("线上链接").fill("https://live.example.cn/2");
    await save(other, "保存修改");
    await title(page).fill("我的名称");
    await page.getByText("更多内容").click();
    await page.getByLabel("主讲人").fill("我请的老师");
    await page.getByRole("button", { name: "保存修改" }).click();
    await expect(notice(page)).toContainText("https://live.example.cn/2");
    await expect(page.getByLabel("线上链接")).toHaveValue("https://live.example.cn/2");
    await expect(title(page)).toHaveValue("我的名称");
    await notice(page).getByRole("button", { name: "活动名称：用对方的" }).click();
    await expect(title(page)).toHaveValue("对方的名称");
    await expect(page.locator("#event-speaker")).toHaveValue("我请的老师");
    await page.getByRole("button", { name: "保存修改" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("对方的名称");
    const kept = "select online_url || speaker from events where id = ?";
    expect(ledger(server).read(kept, id)).toBe("https://live.example.cn/2我请的老师");
  });
});

/** The coordinator, in a browser of their own. */
async function somebodyElse(browser: Browser, server: Server): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, locale: "zh-CN", javaScriptEnabled: true });
  const page = await context.newPage();
  await signIn(page, coordinator.account, coordinator.password);
  return page;
}

async function bothOpen(path: string, ...pages: Page[]): Promise<void> {
  for (const page of pages) await page.goto(path);
}

async function save(page: Page, button: string): Promise<void> {
  const before = page.url();
  await page.getByRole("button", { name: button }).click();
  await expect(page).not.toHaveURL(before);
}

function notice(page: Page): Locator {
  return page.getByRole("alert").filter({ hasText: "您填写的都还在" });
}

function title(page: Page): Locator {
  return page.locator("#event-title");
}

function figure(page: Page, group: string): Locator {
  return page.getByRole("textbox", { name: group });
}
