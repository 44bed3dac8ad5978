import { axeClean, expect, fitsTheScreen, inLocale, locales, people, signIn, test } from "../fixtures";
import { figureOf, sumOnList } from "./figures";

for (const locale of locales) {
  test(`the statistical return is accessible and fits a phone (${locale}) @phone`, async ({ page }) => {
    test.slow();
    await signIn(page, people.coordinator.account, people.coordinator.password);
    const form = "/office/statistics/form";
    for (const path of ["/office/statistics", form, `${form}/row?id=lecture-times`]) {
      await page.goto(inLocale(path, locale));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await axeClean(page);
      await fitsTheScreen(page);
    }
  });
}

test("a problem is followed and mended, a cell opened to its events, and the file says what the page says", async ({
  page,
}) => {
  test.slow();
  await signIn(page, people.coordinator.account, people.coordinator.password);
  await page.goto("/office/reports");
  await page.getByRole("link", { name: "统计报表" }).click();
  await expect(page.getByText("待与当年空白表核对")).toBeVisible();
  const problems = page.locator("#problems");

  // A row that nothing is mapped to: the district has no such thing, so it says so.
  await expect(lineOf(page, "科普国际交流 举办次数").locator("td").last()).toContainText("-");
  await problems.getByRole("link", { name: /“科普国际交流 举办次数”/ }).click();
  await page.getByLabel("没有这一项").check();
  await page.getByRole("button", { name: "保存这一行" }).click();
  await expect(page.getByRole("status").first()).toContainText("这一行已保存");
  await page.getByRole("link", { name: "统计报表", exact: true }).first().click();
  await expect(problems).not.toContainText("“科普国际交流 举办次数”");

  // A kind that stands in no row: study trips are made to.
  const trips = problems.getByRole("link", { name: /类型“研学”/ });
  const approved = figureOf((await trips.textContent())?.split("已核定")[1] ?? "");
  await trips.click();
  await page.getByRole("link", { name: "添加一行" }).click();
  await page.getByLabel("类别").fill("科普研学");
  await page.getByLabel("指标名称").fill("举办次数");
  await page.getByRole("checkbox", { name: "研学", exact: true }).check();
  await page.getByRole("button", { name: "保存这一行" }).click();
  await page.getByRole("link", { name: "统计报表", exact: true }).first().click();
  await expect(problems).not.toContainText("类型“研学”");
  const cell = lineOf(page, "科普研学 举办次数").getByRole("link");
  expect(figureOf(await cell.textContent())).toBe(approved);

  const file = await page.request.get((await page.getByRole("link", { name: "下载表格" }).getAttribute("href")) ?? "");
  const [, ...lines] = (await file.text()).trim().split("\r\n");
  const [, category, , , , total, ...units] = lines.at(-1)?.split(",") ?? [];
  expect([category, Number(total)]).toEqual(["科普研学", approved]);
  expect(units.reduce((sum, figure) => sum + Number(figure), 0)).toBe(approved);
  expect(lines.find((line) => line.includes("科普国际交流"))).toMatch(/,-(,-)*$/);
  const book = await page.request.get(
    (await page.getByRole("link", { name: "下载 Excel" }).getAttribute("href")) ?? "",
  );
  expect((await book.body()).subarray(0, 2).toString()).toBe("PK");

  await cell.click();
  expect(await sumOnList(page, "events")).toBe(approved);
  await expect(page.getByRole("list", { name: "现在看的是" })).toContainText("科普研学 举办次数");

  // Compared with the blank form at last.
  await page.goto("/office/statistics/form");
  await page.getByRole("textbox", { name: /^表号/ }).fill("国统制演1表");
  await page.getByLabel("已与当年空白表核对").check();
  await page.getByRole("button", { name: "保存设置" }).click();
  await expect(page.getByRole("status").first()).toContainText("设置已保存");
  await page.goto("/office/statistics");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("国统制演1表 科普活动");
  await expect(page.getByText("已与空白表核对")).toBeVisible();
});

/** A line of the table of totals, by its category and name. */
function lineOf(page: import("@playwright/test").Page, name: string) {
  return page
    .getByRole("region", { name: "汇总" })
    .locator("tbody tr")
    .filter({ hasText: name.replace(" ", "") })
    .first();
}
