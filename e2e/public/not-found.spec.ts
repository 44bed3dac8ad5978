import { axeClean, expect, inLocale, locales, test } from "../fixtures";

for (const locale of locales) {
  test(`an address that leads nowhere says so in ${locale}`, async ({ page, problems }) => {
    problems.allow(/status of 404/);
    for (const path of ["/no-such-page", "/events/no-such-event"]) {
      const answer = await page.goto(inLocale(path, locale));
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await axeClean(page);
    }
  });
}
