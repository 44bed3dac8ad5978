import { expect, test } from "../fixtures";

test.use({ javaScriptEnabled: false });

test("the schedule is read, followed to an event and back, and progress is shown", async ({ page }) => {
  await page.goto("/");
  await page.locator('main a[href*="/events/"]').first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/progress");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
