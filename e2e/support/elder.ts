import type { Page } from "@playwright/test";

/** Turns elder mode on for this browser, as the switch in the page's head would. */
export async function elderMode(page: Page, baseURL: string) {
  await page.context().addCookies([{ name: "kepu-elder", value: "1", url: baseURL }]);
}
