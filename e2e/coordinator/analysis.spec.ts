import { axeClean, expect, inLocale, locales, people, signIn, test } from "../fixtures";
import { fitsTheScreen } from "../support/layout";
import { figureOf, sumOnList } from "./figures";

test.beforeEach(({ page }) => signIn(page, people.coordinator.account, people.coordinator.password));

for (const locale of locales) {
  test(`the analysis is accessible and fits a phone, whatever its picture (${locale}) @phone`, async ({ page }) => {
    test.slow();
    for (const query of [
      "",
      "?rows=street&columns=none&figures=claimed&beside=share",
      "?rows=month&columns=kind&measure=attendance",
    ]) {
      await page.goto(inLocale(`/office/analysis${query}`, locale));
      await expect(page.locator("#figures table").first()).toBeVisible();
      await axeClean(page);
      await fitsTheScreen(page);
    }
  });
}

test("from the first screen to street by group, as heat table and map, into a cell's list, and kept under a name", async ({
  page,
}) => {
  test.slow();
  await page.goto("/office");
  await page.getByRole("link", { name: "分析", exact: true }).first().click();
  await page.getByLabel("行", { exact: true }).selectOption({ label: "街道" });
  await page.getByLabel("列", { exact: true }).selectOption({ label: "人群" });
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page).toHaveURL(/rows=street&columns=group/);
  await expect(page.getByText("由浅到深")).toBeVisible();

  const row = page.locator("#figures tbody tr", { hasText: "拱宸桥街道" });
  const cell = row.locator("td").first().locator("a");
  const figure = figureOf(await cell.textContent());
  expect(figure).toBeGreaterThan(0);
  await cell.click();
  expect(await sumOnList(page, "events")).toBe(figure);
  await expect(page.getByRole("list", { name: "现在看的是" })).toContainText("拱宸桥街道");
  await page.goBack();

  const total = figureOf(await row.locator("td").nth(5).textContent());
  await page.getByRole("link", { name: "街道示意图" }).click();
  await expect(page).toHaveURL(/picture=map/);
  const tile = page.getByRole("link", { name: /拱宸桥街道/ }).first();
  expect(figureOf((await tile.getAttribute("aria-label"))?.split(" ").at(-1) ?? "")).toBe(total);

  await page.locator("#save-view").getByLabel("名称").fill("各街道的人群");
  await page.getByRole("button", { name: "保存当前视图" }).click();
  await expect(page.getByText("已保存。")).toBeVisible();
  await page.goto("/office/analysis?rows=unit&columns=venue");
  await expect(page.getByRole("heading", { name: "单位 × 阵地" })).toBeVisible();
  await page.getByRole("link", { name: "各街道的人群" }).click();
  await expect(page).toHaveURL(/rows=street&columns=group&picture=map/);
  const kept = page.locator("#views li", { hasText: "各街道的人群" });
  await kept.locator("summary").click();
  await kept.getByRole("button", { name: "删除“各街道的人群”" }).click();
  await expect(page.getByText("已删除。")).toBeVisible();

  const file = await page.request.get((await page.locator("main a[download]").getAttribute("href")) ?? "");
  const lines = (await file.text()).trim().split("\r\n");
  expect(lines[0]).toContain("街道,");
  const line = lines.find((one) => one.startsWith("拱宸桥街道")) ?? "";
  expect(line.split(",")).toContain(String(total));
});
