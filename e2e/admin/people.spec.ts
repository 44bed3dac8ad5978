import { expect, people, signIn, test } from "../fixtures";

const password = "a ferry crosses the canal at noon";

test("invited, accepted, signed in, disabled, and out at the next request", async ({ page, browser, baseURL }) => {
  await signIn(page, people.administrator.account, people.administrator.password);
  await page.getByRole("link", { name: "人员", exact: true }).click();
  await page.getByRole("link", { name: "邀请人员" }).click();
  await page.getByLabel("姓名").fill("钱七");
  await page.getByRole("textbox", { name: "账号" }).fill("139 0000 0002");
  await page.getByRole("combobox", { name: "单位" }).selectOption({ label: "　米市巷街道" });
  await page.getByRole("button", { name: "添加并生成链接" }).click();
  const link = await page.getByLabel("链接").inputValue();
  expect(link).toMatch(/\/invitation\/[\w-]{43}$/);

  const theirs = await browser.newContext({ baseURL, locale: "zh-CN" });
  const invited = await theirs.newPage();
  await invited.goto(link);
  await expect(invited.getByText("米市巷街道")).toBeVisible();
  await invited.getByLabel("新密码").fill(password);
  await invited.getByLabel("再填一次").fill(password);
  await invited.getByRole("button", { name: "设置密码" }).click();
  await expect(invited.getByText("密码已设好")).toBeVisible();
  await signIn(invited, "13900000002", password);
  await invited.goto("/account");
  await expect(invited.getByRole("heading", { name: "我的账号" })).toBeVisible();

  await page.goto("/admin/people?q=钱七");
  await page.getByRole("link", { name: "钱七", exact: true }).click();
  await page.locator("summary", { hasText: "停用" }).click();
  await page.getByRole("button", { name: "停用" }).click();
  await expect(page.getByText("此人的登录立即失效")).toBeVisible();
  await invited.reload();
  await expect(invited).toHaveURL(/\/sign-in/);
  await theirs.close();

  await page.goto("/admin/audit?q=停用");
  await expect(page.getByRole("link", { name: "人员 钱七" }).first()).toBeVisible();
  expect(await page.content()).not.toContain("13900000002");
});

test("a coordinator finds only the people of the own units, and may not make administrators", async ({ page }) => {
  await signIn(page, people.streetCoordinator.account, people.streetCoordinator.password);
  await page.goto("/admin/people");
  await expect(page.getByRole("link", { name: "祝科长（演示）", exact: true })).toBeVisible();
  await expect(page.getByText("米市巷街道")).toHaveCount(0);
  await page.goto("/admin/people/new");
  await expect(page.getByRole("radio", { name: "填报人" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "管理员" })).toHaveCount(0);
});
