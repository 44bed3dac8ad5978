import { expect, type Page } from "@playwright/test";

/** Expects that nobody has to scroll sideways to read the page, once what it is drawn with has come. */
export async function fitsTheScreen(page: Page) {
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(beyond, { message: `wider than the screen: ${page.url()}`, timeout: 5_000 }).toBeLessThanOrEqual(0);
}
