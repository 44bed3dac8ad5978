import { expect, people, signIn, test } from "../fixtures";

test("a campaign stops counting, with a reason, and the log finds it", async ({ page }) => {
  await signIn(page, people.administrator.account, people.administrator.password);
  await page.getByRole("link", { name: "目录", exact: true }).click();
  await page.getByRole("main").getByRole("link", { name: /^专项/ }).click();
  await page.getByRole("link", { name: "汽轮大讲堂", exact: true }).click();
  const form = page.getByRole("region", { name: "修改专项" });
  await form.getByRole("checkbox", { name: "计入年度目标" }).uncheck();
  await form.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("不计入年度目标时请写明原因").first()).toBeVisible();
  await form.getByLabel("不计入的原因").fill("另行统计");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("修改已保存")).toBeVisible();
  await page.goto("/admin/audit?q=汽轮");
  await expect(page.getByText("是 → 否")).toBeVisible();
});

test("an audience group is added, moved up, and two who rename it do not overwrite each other", async ({
  page,
  context,
}) => {
  await signIn(page, people.administrator.account, people.administrator.password);
  await page.goto("/admin/catalogue/audience-groups");
  const add = page.locator("#new-entry");
  await add.getByLabel("名称", { exact: true }).fill("新市民");
  await add.getByRole("button", { name: "添加" }).click();
  await expect(page.getByText("已添加")).toBeVisible();
  const other = await context.newPage();
  await other.goto("/admin/catalogue/audience-groups");
  for (const [tab, name] of [
    [page, "新居民"],
    [other, "外来务工"],
  ] as const) {
    await tab.locator("summary", { hasText: "新市民" }).click();
    const form = tab.locator("details[open] form").first();
    await form.getByLabel("名称", { exact: true }).fill(name);
    await form.getByRole("button", { name: "保存" }).click();
  }
  await expect(other.getByRole("button", { name: "名称：用对方的" })).toBeVisible();
  await page.goto("/admin/catalogue/audience-groups");
  await page.locator("summary", { hasText: "新居民" }).click();
  await page.getByRole("button", { name: "上移 新居民" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "新居民" })).toBeVisible();
});
