import type { Page } from "@playwright/test";
import { axeClean, elderMode, expect, test } from "../fixtures";
import { valueIn } from "./public-data";

const soon = "select id from events where status = 'published' order by starts_at desc limit 1";

const isWiderThanItsWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

for (const width of [390, 320]) {
  test(`nothing is wider than a phone of ${width} px, elder mode and English included`, async ({
    page,
    server,
    baseURL,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const paths = ["/", "/en?past=1", `/events/${valueIn(server, soon)}`, "/progress", "/en/progress"];
    for (const path of paths) {
      await page.goto(path);
      expect(await isWiderThanItsWindow(page), path).toBe(false);
    }
    await elderMode(page, baseURL ?? "");
    for (const path of paths) {
      await page.goto(path);
      expect(await isWiderThanItsWindow(page), `${path} in elder mode`).toBe(false);
    }
  });
}

test("text at 200 % stays readable without scrolling sideways", async ({ page, server }) => {
  for (const path of ["/", `/events/${valueIn(server, soon)}`, "/progress"]) {
    await page.goto(path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    expect(await isWiderThanItsWindow(page), path).toBe(false);
  }
});

test("elder mode is remembered, is there from the first byte, and is large @phone", async ({ page, server }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "长辈版" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-elder", "");
  await page.goto("/progress");
  await expect(page.locator("html")).toHaveAttribute("data-elder", "");
  expect(await (await page.request.get("/")).text()).toMatch(/<html[^>]* data-elder/);

  await page.goto("/");
  const size = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await size("article p")).toBeGreaterThanOrEqual(22);
  expect(await size("h1")).toBeGreaterThanOrEqual(30);
  const phone = page.locator('article a[href^="tel:"]').first();
  await expect(phone).toBeVisible();
  for (const target of [phone, page.getByRole("button", { name: "查找" }), page.locator("article h3 a").first()]) {
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(60);
  }
  await axeClean(page);

  await page.goto(`/events/${valueIn(server, soon)}`);
  await axeClean(page);
  await page.getByRole("button", { name: "标准版" }).click();
  await expect(page.locator("html")).not.toHaveAttribute("data-elder", "");
});

test("the event is read aloud where the browser can speak", async ({ page, server }) => {
  await page.addInitScript(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    class Utterance {
      constructor(readonly text: string) {}
    }
    Object.assign(window, { SpeechSynthesisUtterance: Utterance });
    Object.defineProperty(window, "speechSynthesis", {
      value: { speak: (words: Utterance) => spoken.push(words.text), cancel: () => undefined },
    });
  });
  await page.goto(`/events/${valueIn(server, soon)}`);
  await page.getByRole("button", { name: "读给我听" }).click();
  const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken.join());
  expect(spoken).toContain(title);
  await expect(page.getByRole("button", { name: "停止朗读" })).toBeVisible();
});
