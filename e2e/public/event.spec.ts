import { axeClean, expect, test } from "../fixtures";
import { valueIn, valuesIn } from "./public-data";

const oneOf = (status: string) => `select id from events where status = '${status}' order by starts_at desc limit 1`;

test("an event says when, where, for whom and whom to call @phone", async ({ page, server }) => {
  const id = valueIn(
    server,
    "select id from events where status = 'published' and format = 'onsite' order by starts_at desc",
  );
  await page.goto(`/events/${id}`);
  const facts = page.getByRole("region", { name: "活动信息" });
  for (const term of ["时间", "地点", "适合人群", "咨询电话"])
    await expect(facts.getByText(term, { exact: true })).toBeVisible();
  await expect(facts.locator('a[href^="tel:"]')).toBeVisible();
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", `${server.url}/events/${id}`);
  await expect(page.locator('link[hreflang="en"]')).toHaveAttribute("href", `${server.url}/en/events/${id}`);
  const structured = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(structured["@type"]).toBe("Event");
  expect(structured.startDate).toMatch(/\+08:00$/);
  await axeClean(page);
});

test("a cancelled event keeps its page and says why", async ({ page, server }) => {
  const id = valueIn(server, oneOf("cancelled"));
  const reason = valueIn(
    server,
    `select reason from status_changes where event_id = '${id}' and to_status = 'cancelled'`,
  );
  await page.goto(`/events/${id}`);
  await expect(page.getByText("本场活动已取消")).toBeVisible();
  await expect(page.getByText(`原因：${reason}`)).toBeVisible();
  await axeClean(page);
});

test("a past event tells what came of it once that is approved", async ({ page, server }) => {
  const id = valueIn(server, oneOf("approved"));
  const total = valueIn(server, `select sum(approved) from attendance where event_id = '${id}'`);
  await page.goto(`/events/${id}`);
  await expect(page.getByRole("heading", { name: "活动回顾" })).toBeVisible();
  await expect(
    page.getByText(new Intl.NumberFormat("zh-CN").format(Number(total)), { exact: true }).first(),
  ).toBeVisible();
  await page.goto(`/events/${valueIn(server, oneOf("submitted"))}`);
  await expect(page.getByRole("heading", { name: "活动回顾" })).toHaveCount(0);
  await axeClean(page);
});

test("a draft is not found, for pages and programs alike", async ({ page, server, problems }) => {
  problems.allow(/404/);
  const id = valueIn(server, oneOf("draft"));
  expect((await page.goto(`/events/${id}`))?.status()).toBe(404);
  const answer = await page.request.get(`/api/v1/events/${id}`);
  expect([answer.status(), (await answer.json()).error.code]).toEqual([404, "not_found"]);
});

test("no name of a contact or an account is in any public answer", async ({ page, server }) => {
  const names = valuesIn(server, "select distinct contact_name from events where contact_name is not null");
  const accounts = valuesIn(server, "select account from people");
  const people = valuesIn(server, "select id from people");
  expect(names.length).toBeGreaterThan(0);
  const ids = ["published", "approved", "cancelled", "postponed"].map((status) => valueIn(server, oneOf(status)));
  const addresses = [
    "/",
    "/?past=1",
    "/en",
    "/progress",
    "/api/v1/events?limit=100",
    "/api/v1/events?past=1&limit=100",
    "/api/v1/progress",
  ];
  for (const address of [...addresses, ...ids.flatMap((id) => [`/events/${id}`, `/api/v1/events/${id}`])]) {
    const text = await (await page.request.get(address)).text();
    for (const secret of [...names, ...accounts, ...people])
      expect(text.includes(secret), `${secret} in ${address}`).toBe(false);
  }
});
