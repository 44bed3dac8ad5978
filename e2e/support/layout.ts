import { expect, type Page } from "@playwright/test";

/** Expects that nobody has to scroll sideways to read the page. */
export async function fitsTheScreen(page: Page) {
  const { content, screen } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(screen);
}
