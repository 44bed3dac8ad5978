import { axeClean, expect, inLocale, locales, people, signIn, test } from "../fixtures";

const pages = [
  "/admin",
  "/admin/units",
  "/admin/units/new",
  "/admin/people",
  "/admin/people/new",
  "/admin/catalogue",
  "/admin/catalogue/audience-groups",
  "/admin/catalogue/event-kinds",
  "/admin/catalogue/streets",
  "/admin/catalogue/venue-kinds",
  "/office/campaigns",
  "/office/campaigns/new",
  "/office/venues",
  "/office/venues/new",
  "/admin/settings",
  "/admin/audit",
  "/account",
];
const details = [
  ["/admin/units?q=祥符街道", "祥符街道", "Xiangfu Subdistrict"],
  ["/admin/people?q=xiangfu@", "祝科长（演示）", "祝科长（演示）"],
  ["/office/campaigns", "汽轮大讲堂", "Turbine"],
  ["/office/venues", "水韵科普体验馆", "Water Rhythm"],
] as const;

for (const locale of locales) {
  test(`every page of the administration is accessible @phone (${locale})`, async ({ page }) => {
    test.setTimeout(240_000);
    await signIn(page, people.administrator.account, people.administrator.password);
    for (const path of pages) {
      const answer = await page.goto(inLocale(path, locale));
      expect(answer?.status(), path).toBe(200);
      await axeClean(page);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(tooWide, `${path} scrolls sideways`).toBe(false);
    }
    for (const [list, zh, en] of details) {
      await page.goto(inLocale(list, locale));
      await page
        .getByRole("main")
        .getByRole("link", { name: new RegExp(`^${locale === "en" ? en : zh}`) })
        .first()
        .click();
      await page.waitForURL((url) => /[0-9a-f]{20}$/.test(url.pathname));
      await axeClean(page);
    }
  });
}

test("an organiser is refused every page of the administration, and the log says so", async ({ page, problems }) => {
  problems.allow(/status of 403/);
  await signIn(page, people.organiser.account, people.organiser.password);
  for (const path of pages.filter((each) => each !== "/account")) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(403);
  }
  await page.context().clearCookies();
  await signIn(page, people.administrator.account, people.administrator.password);
  await page.goto("/admin/audit?outcome=denied");
  await expect(page.getByText("米干事（演示）").first()).toBeVisible();
});
