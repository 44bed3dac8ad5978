import type { Page } from "@playwright/test";

/** Keeps the report that is previewed; where sentences need a look, the question is answered first. */
export async function keepReport(page: Page): Promise<void> {
  const keep = page.getByRole("button", { name: "存档这份报告" });
  const question = page.locator("summary", { hasText: "存档" });
  await keep.or(question).first().waitFor();
  if (await question.isVisible()) await question.click();
  await keep.click();
}
