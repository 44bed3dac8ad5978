import { axeClean, expect, inLocale, locales, people, signIn, test } from "../fixtures";
import { fitsTheScreen } from "../support/layout";

for (const locale of locales) {
  test(`targets are accessible and fit a phone (${locale}) @phone`, async ({ page }) => {
    await signIn(page, people.coordinator.account, people.coordinator.password);
    await page.goto(inLocale("/office/targets", locale));
    await axeClean(page);
    await fitsTheScreen(page);
  });
}

test("a changed target changes the progress of the first screen", async ({ page }) => {
  await signIn(page, people.coordinator.account, people.coordinator.password);
  await page.goto("/office/targets");
  const row = page.getByRole("region", { name: "全区目标" }).locator("tbody tr").first();
  await row.locator("summary").first().click();
  await row.getByLabel("目标数").fill("３１０");
  await row.getByRole("button", { name: "保存" }).click();
  await expect(page.locator("main").getByRole("status").first()).toContainText("目标已保存");
  await page.goto("/office");
  await expect(page.locator("#progress-heading + p")).toContainText("310");
});

test("a target is added, not added twice, and removed", async ({ page }) => {
  await signIn(page, people.coordinator.account, people.coordinator.password);
  await page.goto("/office/targets?year=2027");
  const add = async (figure: string) => {
    await page.locator("#new-target select[name=for]").selectOption({ label: "老年人" });
    await page.locator("#new-target").getByLabel("人次").check();
    await page.locator("#new-target input[name=figure]").fill(figure);
    await page.locator("#new-target button[type=submit]").click();
  };
  await openAdding(page);
  await add("0");
  await expect(page.locator("main").getByRole("alert").first()).toContainText("至少为 1");
  await add("2000");
  await expect(page.locator("main").getByRole("status").first()).toContainText("目标已保存");
  await openAdding(page);
  await add("3000");
  await expect(page.locator("main").getByRole("alert").first()).toContainText("已有目标");
  await page.goto("/office/targets?year=2027");
  // A target can be changed in its row; the rows of the history below only tell.
  const row = page.locator("tbody tr", { hasText: "老年人", has: page.locator("summary") });
  await row.locator("summary").first().click();
  await row.locator("summary", { hasText: "删除" }).click();
  await row.getByRole("button", { name: "删除" }).click();
  await expect(page.locator("main").getByRole("status").first()).toContainText("目标已删除");
  await expect(row).toHaveCount(0);
});

test("a coordinator of one unit sets targets below it only", async ({ page }) => {
  await signIn(page, people.streetCoordinator.account, people.streetCoordinator.password);
  await page.goto("/office/targets");
  await expect(page.getByRole("region", { name: "全区目标" }).locator("summary")).toHaveCount(0);
  await expect(page.locator("tbody tr", { hasText: "米市巷街道" })).toHaveCount(0);
  await expect(page.locator("tbody tr", { hasText: "祥符街道" }).locator("summary").first()).toBeVisible();
  await openAdding(page);
  const choices = await page.locator("#new-target select[name=for] option").allTextContents();
  expect(choices).not.toContain("全区");
  expect(choices).not.toContain("米市巷街道");
  expect(choices).toContain("祥符街道");
});

async function openAdding(page: import("@playwright/test").Page): Promise<void> {
  const form = page.locator("details", { has: page.locator("#new-target") });
  if (!(await form.evaluate((details: HTMLDetailsElement) => details.open))) await form.locator("summary").click();
}

test("the targets of a year are had as a file that says what the page says", async ({ page }) => {
  await signIn(page, people.coordinator.account, people.coordinator.password);
  await page.goto("/office/targets");
  const rows = page.locator("main table tbody tr", { has: page.locator("summary") });
  const file = await page.request.get((await page.getByRole("link", { name: "下载表格" }).getAttribute("href")) ?? "");
  expect(file.headers()["content-type"]).toContain("text/csv");
  const lines = (await file.text()).trim().split("\r\n").slice(1);
  expect(lines).toHaveLength(await rows.count());
  const [, kind, , , figure, done] = lines[0]?.split(",") ?? [];
  expect(kind).toBe("全区目标");
  await expect(rows.first().locator("td").nth(1)).toHaveText(Number(figure).toLocaleString("zh-CN"));
  await expect(rows.first().locator("td").nth(2)).toHaveText(Number(done).toLocaleString("zh-CN"));
});
