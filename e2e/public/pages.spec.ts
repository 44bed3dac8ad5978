import { axeClean, elderMode, expect, fitsTheScreen, inLocale, locales, test } from "../fixtures";

const paths = ["/", "/progress", "/venues", "/campaigns", "/sign-in"];

for (const locale of locales) {
  for (const path of paths) {
    test(`${inLocale(path, locale)} is accessible, in its language, and fits @phone`, async ({ page }) => {
      await page.goto(inLocale(path, locale));
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await axeClean(page);
      await fitsTheScreen(page);
    });
  }

  test(`an event's page is reached from the schedule in ${locale} @phone`, async ({ page }) => {
    await page.goto(inLocale("/", locale));
    await page.locator('main a[href*="/events/"]').first().click();
    await expect(page).toHaveURL(/\/events\/[^/]+$/);
    await axeClean(page);
    await fitsTheScreen(page);
  });
}

for (const path of paths) {
  test(`${path} in elder mode is accessible and fits @phone`, async ({ page, server }) => {
    await elderMode(page, server.url);
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("data-elder");
    await axeClean(page);
    await fitsTheScreen(page);
  });
}
