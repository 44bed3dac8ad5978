import { axeClean, elderMode, expect, fitsTheScreen, test } from "../fixtures";
import { ledger } from "../support/ledger";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a resident goes from the schedule to a place and a campaign and to what is on there @phone", async ({
    page,
    server,
  }) => {
    const { read } = ledger(server);
    const coming = `select id from events where status = 'published' and starts_at > ${Date.now()}`;
    const event = read(`${coming} and venue_id is not null and campaign_id is not null order by starts_at limit 1`);
    await page.goto("/");
    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "阵地" }).click();
    await page.getByRole("navigation", { name: "类型" }).getByRole("link", { name: "科普场馆" }).click();
    await page.getByRole("link", { name: "水韵科普体验馆" }).click();
    await expect(page.getByRole("link", { name: "在地图里打开" })).toBeVisible();
    await expect(page.getByRole("link", { name: "0571-0000-2101" })).toHaveAttribute("href", "tel:057100002101");
    await page.goto(`/events/${event}`);
    const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    await page.locator('main a[href*="/venues/"]').click();
    await page.getByRole("region", { name: "近期活动" }).getByRole("link", { name: title }).first().click();
    await page.locator('main header a[href*="/campaigns/"]').click();
    await expect(page.getByRole("heading", { name: /年已办/ })).toBeVisible();
    await page.getByRole("region", { name: "近期活动" }).locator('a[href*="/events/"]').first().click();
    await expect(page).toHaveURL(/\/events\/[^/]+$/);
  });
});

test("pages of a place and a campaign are accessible and fit, in elder mode too @phone", async ({ page, server }) => {
  const { read } = ledger(server);
  const venue = read("select id from venues where name = '水韵科普体验馆'");
  const campaign = read("select id from campaigns where name = '汽轮大讲堂'");
  const paths = [`/venues/${venue}`, `/en/venues/${venue}`, `/campaigns/${campaign}`, `/en/campaigns/${campaign}`];
  for (const path of paths) {
    await page.goto(path);
    await axeClean(page);
    await fitsTheScreen(page);
  }
  await elderMode(page, server.url);
  for (const path of [...paths, "/venues", "/campaigns"]) {
    await page.goto(path);
    await axeClean(page);
    await fitsTheScreen(page);
  }
});
