import type { Browser, Page } from "@playwright/test";
import { expect, people, signIn, test } from "./fixtures";
import type { Server } from "./setup/server";
import { plus, register, report, totalOf } from "./support/chain";

test("from the desk to the year's total: one event more, and exactly that attendance @chain", async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const organiser = await comeIn(browser, server, people.organiser);
  const coordinator = await comeIn(browser, server, people.coordinator);
  const visitor = await (await browser.newContext({ baseURL: server.url })).newPage();
  const before = await totalOf(coordinator, visitor);

  const title = "桥洞下的声音实验";
  const id = await register(organiser, title);
  await visitor.goto(`/?q=${encodeURIComponent("声音实验")}`);
  await expect(visitor.getByRole("link", { name: title }).first()).toBeVisible();
  await visitor.goto(`/events/${id}`);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(title);
  expect(await totalOf(coordinator, visitor)).toEqual(before);

  await report(organiser, id, "37");
  expect(await totalOf(coordinator, visitor)).toEqual(before);

  await coordinator.goto(`/office/reviews/${id}`);
  await coordinator.locator("#approve button[type=submit]").click();
  await expect(coordinator.locator("main").getByRole("status").first()).toContainText(title);
  expect(await totalOf(coordinator, visitor)).toEqual(plus(before, 1, 37));
});

test("returned, corrected by the unit and by the coordinator: the total takes the approved figure @chain", async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const organiser = await comeIn(browser, server, people.organiser);
  const coordinator = await comeIn(browser, server, people.coordinator);
  const visitor = await (await browser.newContext({ baseURL: server.url })).newPage();
  const before = await totalOf(coordinator, visitor);
  const id = await register(organiser, "磁铁与指南针");
  await report(organiser, id, "50");

  await coordinator.goto(`/office/reviews/${id}`);
  await coordinator.locator("summary[data-shortcut=r]").click();
  await coordinator.locator("#return-form textarea").fill("请按签到表核对人数");
  await coordinator.locator("#return-form button[type=submit]").click();
  await expect(coordinator.locator("main").getByRole("status").first()).toContainText("已退回");
  await organiser.goto("/desk");
  await expect(organiser.getByText("请按签到表核对人数").first()).toBeVisible();
  await report(organiser, id, "44");

  await coordinator.goto(`/office/reviews/${id}`);
  await coordinator.locator("#approve input[inputmode=numeric]").first().fill("42");
  await coordinator.locator("#approve textarea").fill("两人未签到");
  await coordinator.locator("#approve button[type=submit]").click();
  await expect(coordinator.locator("main").getByRole("status").first()).toContainText("已核定");
  expect(await totalOf(coordinator, visitor)).toEqual(plus(before, 1, 42));
});

test("cancelled: the page stays, and nothing is counted @chain", async ({ browser, server }) => {
  test.setTimeout(120_000);
  const organiser = await comeIn(browser, server, people.organiser);
  const coordinator = await comeIn(browser, server, people.coordinator);
  const visitor = await (await browser.newContext({ baseURL: server.url })).newPage();
  const before = await totalOf(coordinator, visitor);
  const id = await register(organiser, "要取消的观星夜");
  await organiser.goto(`/desk/events/${id}`);
  await organiser.locator("summary", { hasText: "取消活动" }).click();
  await organiser.getByLabel("取消原因").fill("有雨");
  await organiser.getByRole("button", { name: "确认取消活动" }).click();
  await expect(organiser.getByText("有雨").first()).toBeVisible();
  await visitor.goto(`/events/${id}`);
  await expect(visitor.getByText("有雨").first()).toBeVisible();
  expect(await totalOf(coordinator, visitor)).toEqual(before);
});

test("the neighbour's event is not found, to look at, to report or to review @chain", async ({ browser, server }) => {
  test.setTimeout(120_000);
  const organiser = await comeIn(browser, server, people.organiser);
  const id = await register(organiser, "只归米市巷的活动");
  await report(organiser, id, "12");
  const neighbour = await comeIn(browser, server, people.neighbour);
  for (const path of [`/desk/events/${id}`, `/desk/events/${id}/edit`, `/desk/events/${id}/record`]) {
    expect((await neighbour.request.get(path)).status(), path).toBe(404);
  }
  expect((await neighbour.request.get(`/office/reviews/${id}`)).status()).toBe(403);
  const street = await comeIn(browser, server, people.streetCoordinator);
  expect((await street.request.get(`/office/reviews/${id}`)).status()).toBe(404);
});

async function comeIn(browser: Browser, server: Server, person: { account: string; password: string }): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: server.url, timezoneId: "Asia/Shanghai" })).newPage();
  await signIn(page, person.account, person.password);
  return page;
}
