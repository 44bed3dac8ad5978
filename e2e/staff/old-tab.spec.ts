import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../bin/steps/root.mjs";
import { expect, people, signIn, test } from "../fixtures";
import { registerEvent } from "../support/events";

const { organiser } = people;
const nobodys = "7f".padEnd(42, "0");

test("a tab from before the program was renewed says so, keeps what was typed, and goes on after a reload", async ({
  page,
  browser,
  server,
  problems,
}) => {
  problems.allow(/Failed to load resource|was not found on the server|UnrecognizedActionError/);
  const id = await registerEvent(server, { title: "旧窗口里的记录", daysFromNow: -3 });
  await signIn(page, organiser.account, organiser.password);
  await page.goto(`/desk/events/${id}/record`);
  await page.locator("#record-summary").fill("更新之前写的。");
  await page.getByRole("textbox", { name: "青少年" }).fill("12");
  await page.getByRole("radio", { name: "清点" }).check();
  // As if the server had none of this page's actions any more.
  await page.route("**/*", (route) => {
    const headers = route.request().headers();
    if (!headers["next-action"]) return route.fallback();
    return route.continue({ headers: { ...headers, "next-action": nobodys } });
  });
  await page.getByRole("button", { name: "提交核定" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "程序刚更新过" })).toBeVisible();
  await expect(page.locator("#record-summary")).toHaveValue("更新之前写的。");
  await page.unroute("**/*");
  await page.reload();
  await page.getByRole("button", { name: "恢复内容" }).click();
  await expect(page.locator("#record-summary")).toHaveValue("更新之前写的。");
  await page.getByRole("button", { name: "提交核定" }).click();
  await expect(page.getByText("记录已提交").first()).toBeVisible();

  // A page of another build is not put into this one: it is loaded whole.
  const build = (await readFile(join(root, ".next/BUILD_ID"), "utf8")).trim();
  await page.goto("/desk");
  await page.evaluate(() => Object.assign(window, { opened: "before" }));
  await page.route("**/*", async (route) => {
    if (route.request().headers().rsc !== "1") return route.fallback();
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll(build, "another-build") });
  });
  await page.locator("a[href='/desk/events']").first().click();
  await expect(page).toHaveURL(/\/desk\/events$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => "opened" in window)).toBe(false);

  // Without a script the answer is a page of its own, with what was typed.
  const plain = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  await plain.addCookies(await page.context().cookies());
  const old = await plain.newPage();
  await old.goto("/desk/events/new");
  await old.route("**/desk/events/new", (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    const sent = route.request().postDataBuffer()?.toString("latin1") ?? "";
    return route.continue({ postData: Buffer.from(sent.replaceAll(/7f[0-9a-f]{40}/g, nobodys), "latin1") });
  });
  await old.getByLabel("活动名称").fill("没有脚本的旧窗口");
  await old.getByRole("button", { name: "保存草稿" }).click();
  await expect(old.getByRole("heading", { level: 1 })).toHaveText("程序刚更新过");
  await expect(old.getByRole("listitem").filter({ hasText: "没有脚本的旧窗口" })).toBeVisible();
  await plain.close();
});
