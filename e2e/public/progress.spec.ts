import { axeClean, expect, test } from "../fixtures";

test("the year's figures are those of the open data, with their rules @phone", async ({ page }) => {
  const data = await (await page.request.get("/api/v1/progress")).json();
  await page.goto("/progress");
  await expect(page.getByRole("heading", { level: 1, name: `${data.year}年科普活动进展` })).toBeVisible();
  await expect(page.getByText(/^数据截至/)).toBeVisible();
  const picture = page.getByRole("img", {
    name: new RegExp(`已核定 ${data.parts.approved} 场，待核定 ${data.parts.waiting} 场`),
  });
  await expect(picture).toBeVisible();
  const number = new Intl.NumberFormat("zh-CN");
  for (const group of data.attendance.groups) {
    await expect(
      page.getByRole("row", { name: new RegExp(`${group.name}.*${number.format(group.attendance)}`) }),
    ).toBeVisible();
  }
  await page.getByLabel("已开展的口径").click();
  await expect(page.getByText(/已核定、未取消、在本年内开始/)).toBeVisible();
  await axeClean(page);
});

test("other years are one touch away; a nonsense year is this year", async ({ page }) => {
  await page.goto("/progress?year=nonsense");
  const heading = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.getByRole("link", { name: "2022年", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "2022年科普活动进展" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
});

test("in English", async ({ page }) => {
  await page.goto("/en/progress");
  await expect(page.getByRole("heading", { level: 1, name: /Science outreach in \d{4}/ })).toBeVisible();
  await axeClean(page);
});
