import { expect, people, signInByForm, signOut, test } from "../fixtures";
import { registerEvent, reportEvent } from "../support/events";

const { organiser } = people;
const kept = () => Object.keys(localStorage).filter((name) => name.startsWith("kepu-draft"));

test("what is typed outlives a reload, an offline moment, the end of the session and another's change; sign-out leaves nothing", async ({
  page,
  context,
  server,
  problems,
}) => {
  problems.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource/);
  const id = await registerEvent(server, { title: "写了一半的记录", daysFromNow: -4 });
  await signInByForm(page, organiser.account, organiser.password);
  await page.goto(`/desk/events/${id}/record`);
  await page.locator("#record-summary").fill("写到一半。");
  await expect(page.getByText("已自动保存")).toBeVisible();
  await page.reload();
  await expect(page.getByText("退出登录时立即删除")).toBeVisible();
  await page.getByRole("button", { name: "恢复内容" }).click();
  await expect(page.locator("#record-summary")).toHaveValue("写到一半。");

  await context.setOffline(true);
  await page.getByRole("textbox", { name: "青少年" }).fill("31");
  await page.getByRole("radio", { name: "清点" }).check();
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "网络" })).toBeVisible();
  await context.setOffline(false);

  await reportEvent(server, id);
  await signOut(page);
  await page.locator("#record-summary").fill("会话结束时写完。");
  await page.getByRole("button", { name: "提交核定" }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  const form = page.locator("form", { has: page.locator('input[name="password"]') });
  await form.locator('input[name="account"]').fill(organiser.account);
  await form.locator('input[name="password"]').fill(organiser.password);
  await form.locator('button[type="submit"]').click();
  await expect(page).toHaveURL(new RegExp(`/desk/events/${id}/record$`));
  await page.getByRole("button", { name: "恢复内容" }).click();
  await expect(page.locator("#record-summary")).toHaveValue("会话结束时写完。");
  await expect(page.getByRole("textbox", { name: "青少年" })).toHaveValue("31");
  const notice = page.getByRole("alert").filter({ hasText: "您填写的都还在" });
  await expect(notice.getByRole("button", { name: "总结：用对方的" })).toBeVisible();
  await page.locator("#record").getByRole("button", { name: "提交" }).last().click();
  await expect(page).not.toHaveURL(/record$/);
  expect(await page.evaluate(kept)).toEqual([]);

  // Going through the fields is no draft; what two tabs keep of a new event is kept apart, and an offer outlives what is typed beside it.
  await page.goto("/desk/events/new");
  await page.getByLabel("活动名称").focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Tab");
  await expect(page.getByText("没有未提交的修改")).toBeVisible();
  await page.getByLabel("活动名称").fill("第一个窗口");
  await expect(page.getByText("已自动保存")).toBeVisible();
  const other = await context.newPage();
  await other.goto("/desk/events/new");
  await other.getByLabel("活动名称").fill("第二个窗口");
  await expect(other.getByText("已自动保存")).toBeVisible();
  await expect(other.getByText("找到上次没有提交的内容")).toBeHidden();
  expect(await page.evaluate(kept)).toHaveLength(2);
  await page.reload();
  await page.getByLabel("活动名称").fill("另写一个");
  await expect(page.getByText("已自动保存")).toBeVisible();
  await page.getByRole("button", { name: "恢复内容" }).click();
  await expect(page.getByLabel("活动名称")).toHaveValue("第一个窗口");

  await page.getByRole("button", { name: "退出登录" }).first().click();
  await expect(page).toHaveURL(/\/$/);
  expect(await page.evaluate(kept)).toEqual([]);
  await other.getByLabel("活动名称").fill("离开以后写的");
  await expect(other.getByText("有未提交的修改")).toBeVisible();
  expect(await other.evaluate(kept)).toEqual([]);
  await other.close();

  await signInByForm(page, organiser.account, organiser.password);
  await page.goto("/desk/events/new");
  await page.getByLabel("活动名称").fill("不该留下的内容");
  await expect(page.getByText("已自动保存")).toBeVisible();
  await page.goto("/account");
  await page.getByRole("button", { name: "全部退出" }).click();
  await expect(page).toHaveURL(/notice=out/);
  expect(await page.evaluate(kept)).toEqual([]);
});
