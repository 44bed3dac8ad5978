import { expect, people, signIn, test } from "../fixtures";

test("a unit is added, moved and retired", async ({ page }) => {
  await signIn(page, people.administrator.account, people.administrator.password);
  await page.getByRole("link", { name: "单位", exact: true }).click();
  await page.getByRole("link", { name: /^祥符街道/ }).click();
  await page.getByRole("link", { name: "添加下级单位" }).click();
  await page.getByLabel("名称", { exact: true }).fill("渡口科普馆");
  await page.getByLabel("类型").selectOption({ label: "科普基地" });
  await page.getByRole("button", { name: "添加单位" }).click();
  await expect(page.getByRole("heading", { name: "渡口科普馆" })).toBeVisible();

  await page.getByRole("link", { name: "移动" }).click();
  await page.getByLabel("新的上级单位").selectOption({ label: "　半山街道" });
  await page.getByRole("button", { name: "移动" }).click();
  await expect(page.getByText("已移动")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "所在位置" })).toContainText("半山街道");

  await page.locator("summary", { hasText: "停用单位" }).click();
  await page.getByRole("button", { name: "停用单位" }).click();
  await expect(page.getByText("已停用。")).toBeVisible();
  await page.getByRole("button", { name: "恢复使用" }).click();
  await expect(page.getByText("已恢复使用")).toBeVisible();

  await page.goto("/admin/audit?q=移动");
  await expect(page.getByRole("link", { name: "单位 渡口科普馆" })).toBeVisible();
  await expect(page.getByText("祥符街道 → 半山街道")).toBeVisible();
});

test("a unit that still holds people is not retired, and says why", async ({ page }) => {
  await signIn(page, people.administrator.account, people.administrator.password);
  await page.goto("/admin/units?q=米市巷");
  await page.getByRole("link", { name: /^米市巷街道/ }).click();
  await expect(page.getByText("单位里还有未停用的人员")).toBeVisible();
  await expect(page.getByRole("button", { name: "停用单位" })).toHaveCount(0);
});

test("a sibling's unit does not exist for a coordinator", async ({ page, problems }) => {
  problems.allow(/status of 404/);
  await signIn(page, people.administrator.account, people.administrator.password);
  await page.goto("/admin/units?q=米市巷");
  await page.getByRole("link", { name: /^米市巷街道/ }).click();
  const path = new URL(page.url()).pathname;
  await page.context().clearCookies();
  await signIn(page, people.streetCoordinator.account, people.streetCoordinator.password);
  for (const below of ["", "/edit", "/move"]) {
    const answer = await page.goto(path + below);
    expect(answer?.status()).toBe(404);
    expect(await page.content()).not.toContain("米市巷");
  }
});
