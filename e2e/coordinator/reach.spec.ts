import { expect, people, signIn, test } from "../fixtures";
import { ledger } from "../support/ledger";

test("a coordinator of one unit sees it and what is below it, and no neighbour", async ({ page, server, problems }) => {
  problems.allow(/404/);
  await signIn(page, people.streetCoordinator.account, people.streetCoordinator.password);
  await page.goto("/office");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("祥符街道");
  await expect(page.locator("main")).not.toContainText("米市巷街道");
  const { read } = ledger(server);
  const neighbour = read("select id from units where name = '米市巷街道'");
  const root = read("select id from units where parent_id is null");
  const reach = read("select path from units where name = '祥符街道'");
  const foreign = read("select id from events where status = 'submitted' and unit_path not like ?", `${reach}%`);
  for (const path of [
    `/office?unit=${neighbour}`,
    `/office?unit=${root}`,
    `/office/events?unit=${neighbour}`,
    `/office/events/csv?unit=${neighbour}`,
    `/office/breakdown?by=unit&unit=${root}`,
    `/office/reviews/${foreign}`,
  ]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
  await page.goto("/office/reviews");
  await expect(page.locator(`a[href*="${foreign}"]`)).toHaveCount(0);
});

test("an administrator reads the totals and decides nothing", async ({ page, problems }) => {
  problems.allow(/403/);
  await signIn(page, people.administrator.account, people.administrator.password);
  await page.goto("/office");
  await expect(page.locator("#progress-heading")).toBeVisible();
  await expect(page.locator('main a[href*="/office/reviews"]')).toHaveCount(0);
  expect((await page.goto("/office/reviews"))?.status()).toBe(403);
});
