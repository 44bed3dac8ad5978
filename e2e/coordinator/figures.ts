import type { Page } from "@playwright/test";

/** A figure as it is written on a page. */
export function figureOf(text: string | null): number {
  return Number(/-?[\d,]+/.exec(text ?? "")?.[0].replaceAll(",", "") ?? Number.NaN);
}

/** The approved events that count, from the top of the first screen. */
export async function approvedOnOffice(page: Page): Promise<number> {
  await page.goto("/office");
  return figureOf(await page.locator("#progress-heading + p a").textContent());
}

/** What the list of events says it adds up to. */
export async function sumOnList(page: Page, name: "events" | "approved" | "claimed"): Promise<number> {
  return figureOf(await page.locator(`[data-sum="${name}"]`).textContent());
}
