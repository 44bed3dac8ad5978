import { expect, test } from "../fixtures";

test.use({ javaScriptEnabled: false });

test("the schedule is read, followed to an event and back, and progress is shown", async ({ page }) => {
  await page.goto("/");
  await page.locator('main a[href*="/events/"]').first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/progress");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a page for residents brings no script but the one that reads aloud; a page with forms keeps its own", async ({
  request,
}) => {
  const sources = async (path: string) => {
    const html = await (await request.get(path)).text();
    return [...html.matchAll(/<script(?! type="application\/ld\+json")([^>]*)>/g)].map(([, attributes]) => attributes);
  };
  const { events } = await (await request.get("/api/v1/events?limit=1")).json();
  for (const path of ["/", "/en", "/progress", "/en/progress", "/venues", "/en/campaigns"])
    expect(await sources(path)).toEqual([]);
  expect(await sources(`/events/${events[0].id}`)).toEqual([expect.stringContaining('src="/read-aloud.js"')]);
  expect((await sources("/sign-in")).length).toBeGreaterThan(3);
});
