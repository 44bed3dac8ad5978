import { axeClean, elderMode, expect, fitsTheScreen, inLocale, locales, people, signIn, test } from "../fixtures";
import { registerEvent } from "../support/events";

for (const locale of locales) {
  test(`every page of the desk is accessible and fits, ${locale} @phone`, async ({ page, server }) => {
    test.setTimeout(120_000);
    const held = await registerEvent(server, { title: "刚办完的活动", daysFromNow: -1 });
    const draft = await registerEvent(server, { title: "还没写完的活动", daysFromNow: 9, status: "draft" });
    await signIn(page, people.organiser.account, people.organiser.password);
    const paths = [
      "/desk",
      "/desk/events",
      "/desk/events?view=cancelled&q=nothing",
      "/desk/events/new",
      `/desk/events/${held}`,
      `/desk/events/${held}/edit`,
      `/desk/events/${held}/record`,
      `/desk/events/${draft}`,
    ];
    for (const path of paths) {
      await page.goto(inLocale(path, locale));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await fitsTheScreen(page);
      await axeClean(page);
    }
  });
}

test("the desk and the record fit in elder mode @phone", async ({ page, server }) => {
  const held = await registerEvent(server, { title: "长辈版也填得了", daysFromNow: -1 });
  await signIn(page, people.organiser.account, people.organiser.password);
  await elderMode(page, server.url);
  for (const path of ["/desk", "/desk/events", "/desk/events/new", `/desk/events/${held}/record`]) {
    await page.goto(path);
    await fitsTheScreen(page);
    await axeClean(page);
  }
});
