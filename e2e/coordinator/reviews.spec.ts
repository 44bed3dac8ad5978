import { axeClean, expect, inLocale, locales, people, signIn, test } from "../fixtures";
import { registerEvent, reportEvent } from "../support/events";
import { fitsTheScreen } from "../support/layout";
import { ledger } from "../support/ledger";
import { approvedOnOffice, figureOf } from "./figures";

test.beforeEach(({ page }) => signIn(page, people.coordinator.account, people.coordinator.password));

const firstRow = "[data-shortcut-row]";

for (const locale of locales) {
  test(`queue, record and proposals are accessible and fit a phone (${locale}) @phone`, async ({ page }) => {
    test.slow();
    await page.goto(inLocale("/office/reviews", locale));
    await axeClean(page);
    await fitsTheScreen(page);
    await page.locator(`${firstRow} a`).first().click();
    await expect(page).toHaveURL(/reviews\/\w+/);
    await page.locator("details summary[data-shortcut=r]").click();
    await axeClean(page);
    await fitsTheScreen(page);
    await page.goto(inLocale("/office/reviews?tab=proposals", locale));
    await axeClean(page);
  });
}

test("approve by keyboard: the total rises by one, and the queue goes on", async ({ page, server }) => {
  // An event of its own: which of the demo's records still wait depends on the walks before.
  const title = "按键核定的科普课";
  const account = people.neighbour.account;
  await reportEvent(server, await registerEvent(server, { title, daysFromNow: -2, account }), account);
  const before = await approvedOnOffice(page);
  await page.goto("/office/reviews?flags=without");
  const rows = page.locator(firstRow);
  const waiting = await rows.count();
  const place = (await rows.allTextContents()).findIndex((text) => text.includes(title));
  const first = rows.nth(place).locator("a").first();
  // The hint comes with the page's scripts: before them no key is heard.
  await page.getByText("关闭快捷键").waitFor({ state: "attached" });
  for (let step = 0; step <= place; step++) await page.keyboard.press("j");
  await expect(first).toBeFocused();
  await page.keyboard.press("a");
  await expect(page.locator("main").getByRole("status").first()).toContainText(title);
  await expect(rows).toHaveCount(waiting - 1);
  expect(await approvedOnOffice(page)).toBe(before + 1);
});

test("several approved together by keyboard: ticked, looked through, approved; what changed meanwhile is left out", async ({
  page,
  server,
}) => {
  await page.goto("/office/reviews?flags=without");
  const boxes = page.locator(`${firstRow} input[type=checkbox]`);
  await page.getByText("关闭快捷键").waitFor({ state: "attached" });
  expect(await boxes.count()).toBeGreaterThan(2);
  const titles = await page
    .locator(firstRow, { has: page.getByRole("checkbox") })
    .locator("a")
    .first()
    .allTextContents();
  for (const key of ["j", "x", "j", "x"]) await page.keyboard.press(key);
  await expect(page.locator("main input[type=checkbox]:checked")).toHaveCount(2);
  await page.keyboard.press("Shift+A");
  await expect(page).toHaveURL(/\/office\/reviews\/batch\?/);
  await expect(page.locator("main tbody tr")).toHaveCount(2);
  await expect(page.locator("main tfoot")).toContainText("合计");
  await expect(page.locator("main tbody")).toContainText(titles[0] ?? "");
  await axeClean(page);
  const changed = new URL(page.url()).searchParams.getAll("pick")[1]?.split("~")[0] ?? "";
  ledger(server).bend("update records set version = version + 1 where event_id = ?", changed);
  await page.getByText("关闭快捷键").waitFor({ state: "attached" });
  await page.keyboard.press("a");
  const done = page.locator("main").getByRole("status");
  await expect(done).toContainText("已核定 1 条");
  await expect(page.getByText("1 条没有核定")).toBeVisible();
  await expect(page.getByText("单位刚刚修改过，请重新核对。")).toBeVisible();
  expect(ledger(server).read("select status from events where id = ?", changed)).toBe("submitted");
});

test("filters left at all show the whole queue", async ({ page }) => {
  await page.goto("/office/reviews");
  const waiting = await page.locator(firstRow).count();
  await page.getByRole("button", { name: "查看", exact: true }).click();
  await expect(page).toHaveURL(/unit=&campaign=&flags=/);
  await expect(page.locator(firstRow)).toHaveCount(waiting);
});

test("a record that claims far more people than there were places is opened, not approved at once", async ({
  page,
  server,
}) => {
  const id = await openFirst(page);
  ledger(server).bend("update events set capacity = 1 where id = ?", id);
  await page.goto("/office/reviews");
  const row = page.locator(firstRow, { has: page.locator(`a[href*="${id}"]`) }).first();
  await expect(row.getByRole("button")).toHaveCount(0);
  await expect(row.getByText("远超场地")).toBeVisible();
  await expect(row.getByRole("checkbox")).toHaveCount(0);
  await row.getByRole("link", { name: "有提示，打开核对" }).click();
  await expect(page.getByText("场地或名额只有 1 人")).toBeVisible();
});

test("keys do nothing while they are switched off", async ({ page }) => {
  await page.goto("/office/reviews");
  await page.getByRole("button", { name: "关闭快捷键" }).click();
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await expect(page).toHaveURL(/\/office\/reviews$/);
  await page.getByRole("button", { name: "开启快捷键" }).click();
  await page.keyboard.press("j");
  await expect(page.locator(`${firstRow} a`).first()).toBeFocused();
});

test("a corrected figure needs a reason; both figures are kept", async ({ page }) => {
  const id = await openFirst(page);
  const approved = page.locator("#approve input[inputmode=numeric]").first();
  const claimed = figureOf(await approved.inputValue());
  await approved.fill(String(claimed - 1));
  await page.locator("#approve button[type=submit]").click();
  await expect(page.locator("main").getByRole("alert").first()).toContainText("请写明原因");
  await expect(approved).toHaveValue(String(claimed - 1));
  await page.locator("#approve textarea").fill("有一人重复签到");
  await page.locator("#approve button[type=submit]").click();
  await expect(page.locator("main").getByRole("status").first()).toContainText("已核定");
  await page.goto(`/office/reviews/${id}`);
  const figures = await page.locator("main table tbody tr").first().locator("td").allTextContents();
  expect(figures.map(figureOf)).toEqual([claimed, claimed - 1]);
  await expect(page.getByText("有一人重复签到")).toBeVisible();
});

test("return with a reason from the usual phrases, by keyboard", async ({ page }) => {
  const id = await openFirst(page);
  await page.keyboard.press("r");
  const reason = page.locator("#return-form textarea");
  await expect(reason).toBeFocused();
  await page.getByRole("button", { name: "请补充活动小结和媒体链接。" }).click();
  await expect(reason).toHaveValue("请补充活动小结和媒体链接。");
  await page.locator("#return-form button[type=submit]").click();
  await expect(page.locator("main").getByRole("status").first()).toContainText("已退回");
  await page.goto(`/office/reviews/${id}`);
  await expect(page.getByText("请补充活动小结和媒体链接。").first()).toBeVisible();
  await expect(page.locator("#approve")).toHaveCount(0);
});

test("one's own record is shown, not decided", async ({ page, server }) => {
  const id = await openFirst(page);
  const me = ledger(server).read("select id from people where account = ?", people.coordinator.account);
  ledger(server).bend("update records set submitted_by = ? where event_id = ?", me, id);
  // The page from before still has its form: the mutation refuses it.
  await page.locator("#approve button[type=submit]").click();
  await expect(page.locator("main").getByRole("alert").first()).toContainText("不能核定本人提交的记录");
  const denied = "select count(*) from audit_entries where outcome = 'denied' and subject_id = ?";
  expect(Number(ledger(server).read(denied, id)), "the refusal stands in the audit log").toBe(1);
  await page.reload();
  await expect(page.getByText("这条记录由您本人提交")).toBeVisible();
  await expect(page.locator("#approve")).toHaveCount(0);
  await page.goto("/office/reviews");
  await expect(page.locator(firstRow, { has: page.locator(`a[href*="${id}"]`) }).getByRole("button")).toHaveCount(0);
});

test("a record its unit changed meanwhile is shown anew before it can be approved", async ({ page, server }) => {
  const id = await openFirst(page);
  const group = ledger(server).read("select group_id from attendance where event_id = ?", id);
  ledger(server).bend("update attendance set claimed = 4321 where event_id = ? and group_id = ?", id, group);
  ledger(server).bend("update records set version = version + 1 where event_id = ?", id);
  await page.locator("#approve-reason").fill("核对过签到表");
  await page.locator("#approve button[type=submit]").last().click();
  await expect(page.getByRole("alert").filter({ hasText: "您填写的都还在" })).toContainText("4321");
  await expect(page.locator("#approve input[value='4321']")).toBeVisible();
  await expect(page.locator("#approve-reason")).toHaveValue("核对过签到表");
});

test("a proposal is agreed to and public at once", async ({ page }) => {
  await page.goto("/office/reviews?tab=proposals");
  const title = (await page.locator("main li h2").first().textContent()) ?? "";
  await page.getByRole("button", { name: `同意发布: ${title}` }).click();
  await expect(page.locator("main").getByRole("status").first()).toContainText(title);
  await page.locator("main").getByRole("status").first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a record is approved, refused and returned by plain forms", async ({ page }) => {
    const id = await openWaiting(page);
    const approved = page.locator("#approve input[inputmode=numeric]").first();
    const claimed = figureOf(await approved.inputValue());
    await approved.fill(String(claimed + 5));
    await page.locator("#approve button[type=submit]").click();
    await expect(page.locator("#approve")).toContainText("请写明原因");
    await expect(page.locator("#approve input[inputmode=numeric]").first()).toHaveValue(String(claimed + 5));
    await page.locator("#approve textarea").fill("补签五人");
    await page.locator("#approve button[type=submit]").click();
    await expect(page.locator("main").getByRole("status").first()).toContainText("已核定");

    await page.goto(`/office/reviews/${id}`);
    await page.locator("details summary[data-shortcut=r]").click();
    await page.locator("#return-form textarea").fill("附件缺失");
    await page.locator("#return-form button[type=submit]").click();
    await expect(page.locator("main").getByRole("status").first()).toContainText("已退回");
  });
});

type Page = import("@playwright/test").Page;

/** As `openWaiting`, once the page listens to keys. */
async function openFirst(page: Page): Promise<string> {
  const id = await openWaiting(page);
  // The hint comes with the page's scripts: before them no key is heard, and a form is sent without them.
  await page.getByText("关闭快捷键").waitFor({ state: "attached" });
  return id;
}

/** Opens the record waiting longest that claims attendance on site and is not the reader's own; gives its id. */
async function openWaiting(page: Page): Promise<string> {
  await page.goto("/office/reviews");
  const decidable = page.locator(firstRow, { hasText: "人次", has: page.locator("[data-shortcut=r]") });
  await decidable.first().locator("a").first().click();
  await expect(page.locator("#approve")).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
