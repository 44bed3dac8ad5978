import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { axeClean, expect, fitsTheScreen, people, signIn, test } from "../fixtures";
import type { Server } from "../setup/server";
import { registerEvent } from "../support/events";
import { tracesOfPhone } from "../support/traces";
import { unsteadyWay } from "../support/unsteady";

const { organiser, coordinator, neighbour, administrator } = people;
const phone = { width: 390, height: 844 };

test("two photos from a phone: sent over a line that breaks, submitted, judged, one released, seen by residents, taken back", async ({
  page,
  browser,
  server,
  problems,
}) => {
  test.slow();
  // The file that is no photo, and the line that breaks.
  problems.allow(/422/);
  problems.allow(/ERR_(CONNECTION|EMPTY|SOCKET)/);
  const { phonePhoto } = await import("@/lib/testing/pictures");
  const { filesWith } = await import("@/lib/testing/files-with");
  const photos = [await phonePhoto({ width: 3000, height: 2000 }), await phonePhoto()];
  const id = await registerEvent(server, { title: "有照片的展览", daysFromNow: -1, kind: "展览" });
  await page.setViewportSize(phone);
  await signIn(page, organiser.account, organiser.password);
  const way = await unsteadyWay(
    server.url,
    Array.from({ length: 8 }, (_, cut) => (cut % 2 ? "answering" : "sending")),
  );
  problems.allow(new RegExp(`elsewhere: ${way.url}`));
  let sendings = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/files")) sendings += 1;
  });
  await page.goto(`${way.url}/desk/events/${id}/record`);
  await expect(page.getByText("还差 2 张照片，或一份签到表")).toBeVisible();
  await page.getByLabel("青少年").fill("40");
  await page.getByLabel("选择照片").setInputFiles([
    { name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: photos[0] ?? Buffer.alloc(0) },
    { name: "IMG_2.jpg", mimeType: "image/jpeg", buffer: photos[1] ?? Buffer.alloc(0) },
    { name: "page.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<svg onload='alert(1)'/>") },
  ]);
  await expect(page.getByText("2 个文件已上传")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("只收照片 (JPEG、PNG、WebP) 和 PDF，这个文件不是")).toBeVisible();
  // Every break was met, and the page itself tried again: the browser alone gives a request up after a few tries.
  expect(way.left()).toBe(0);
  expect(sendings).toBeGreaterThan(3);
  await expect(page.getByText("佐证材料齐全")).toBeVisible();
  await expect(page.locator("#evidence img")).toHaveCount(2);
  await axeClean(page);
  await fitsTheScreen(page);
  await page.getByRole("button", { name: "移除：page.jpg" }).click();
  await page.getByLabel("清点").check();
  await page.getByLabel("总结").fill("来了四十个孩子。");
  await test.step("an online figure with the screenshot it was read from", async () => {
    await page.getByText("线上观看（选填）").click();
    await page.getByLabel("平台").fill("视频号");
    await page.getByLabel("数字", { exact: true }).fill("1200");
    const screenshot = await phonePhoto({ width: 800, height: 1600 });
    await page
      .locator("input[type=file][name=screenshot]")
      .last()
      .setInputFiles({ name: "s.jpg", mimeType: "image/jpeg", buffer: screenshot });
    await expect(page.getByLabel("数字出自哪张截图")).not.toHaveValue("");
    await expect(page.getByRole("link", { name: "打开原图：线上数据截图 1" }).first()).toBeVisible();
  });
  await page.getByRole("button", { name: "提交核定" }).click();
  await expect(page.getByText("记录已提交，等待核定")).toBeVisible();
  way.close();

  await test.step("nothing of the phone is found in the data folder or in what is served", async () => {
    const traces = tracesOfPhone(photos[0] ?? Buffer.alloc(0));
    expect(traces.length).toBeGreaterThanOrEqual(9);
    for (const trace of traces) expect(filesWith(server.dataDir, trace)).toEqual([]);
    await page.goto(`/desk/events/${id}/evidence`);
    for (const address of await addressesOf(page)) {
      const served = await page.request.get(address);
      expect(served.headers()).toMatchObject({
        "content-type": "image/jpeg",
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      });
      expect(served.headers()["content-security-policy"]).toContain("sandbox");
      const body = await served.body();
      expect(traces.filter((trace) => body.includes(trace))).toEqual([]);
    }
  });

  await test.step("the coordinator sees them beside the figures and approves", async () => {
    const office = await comeIn(browser, server, coordinator);
    await office.goto(`/office/reviews/${id}`);
    const large = office.locator("#evidence figure img");
    const first = await large.getAttribute("src");
    await expect(office.getByText("1/3")).toBeVisible();
    await expect(office.getByRole("link", { name: "打开截图：视频号" })).toBeVisible();
    await office.keyboard.press("ArrowRight");
    await expect(large).not.toHaveAttribute("src", first ?? "");
    await axeClean(office);
    await office.locator("#approve button[type=submit]").click();
    await expect(office.locator("main").getByRole("status").first()).toContainText("已核定");
    // From a figure to the photo behind it, and back to the list.
    await office.goto("/office");
    await office.locator("#progress-heading + p a").click();
    await office.getByRole("link", { name: "有照片的展览" }).click();
    await expect(office).toHaveURL(/\/office\/reviews\/\w+\?back=/);
    await expect(office.locator("#evidence figure img")).toBeVisible();
    await office.getByRole("link", { name: "返回列表" }).click();
    await expect(office).toHaveURL(/\/office\/events\?/);
    await office.context().close();
  });

  const visitor = await (await browser.newContext({ baseURL: server.url })).newPage();
  const [shown = "", kept = ""] = (await addressesOf(page)).filter((address) => !address.includes("size"));
  expect(await statusOf(visitor.request, shown)).toBe(307);
  await axeClean(page);
  await fitsTheScreen(page);
  const card = page.locator("li", { has: page.locator(`a[href="${shown}"]`) });
  await card.getByRole("button", { name: /^公开/ }).click();
  await expect(page.getByText("请确认照片中能认出的人都同意公开").first()).toBeVisible();
  await card.getByLabel("照片里有什么").fill("孩子们围着标本展台");
  await card.getByLabel(/能认出的人都同意公开/).check();
  await card.getByRole("button", { name: /^公开/ }).click();
  await expect(page.getByText("照片已公开到活动页")).toBeVisible();

  await visitor.goto(`/events/${id}`);
  const photo = visitor.getByRole("img", { name: "孩子们围着标本展台" });
  await expect(photo).toBeVisible();
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await axeClean(visitor);
  const released = await visitor.request.get(shown);
  expect(released.headers()["cache-control"]).toBe("public, max-age=0, must-revalidate");
  const again = await visitor.request.get(shown, { headers: { "if-none-match": released.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
  expect(await statusOf(visitor.request, kept)).toBe(307);
  await page.getByRole("button", { name: /^撤回公开/ }).click();
  await expect(page.getByText("照片已不再公开")).toBeVisible();
  expect(await statusOf(visitor.request, shown)).toBe(307);
  await visitor.goto(`/events/${id}`);
  await expect(visitor.getByRole("img", { name: "孩子们围着标本展台" })).toHaveCount(0);

  await test.step("a parent takes consent back: the picture is erased, the approval holds", async () => {
    const other = page.locator("li", { has: page.locator(`a[href="${kept}"]`) });
    await other.locator("summary", { hasText: "按本人要求抹去" }).click();
    await other.getByLabel("原因").fill("家长撤回同意");
    await axeClean(page);
    await other.getByRole("button", { name: /^抹去/ }).click();
    await expect(page.getByText("文件已抹去")).toBeVisible();
    await expect(page.getByText("现场照片：已按本人要求抹去")).toBeVisible();
    expect(await statusOf(page.request, kept)).toBe(404);
    await page.goto(`/desk/events/${id}/record`);
    await expect(page.getByText("已核定").first()).toBeVisible();
  });
});

test("without a script files are sent by the form; others' files are neither sent nor seen; a sheet is for saving", async ({
  browser,
  server,
}) => {
  const { phonePhoto, smallPdf } = await import("@/lib/testing/pictures");
  const id = await registerEvent(server, { title: "没有脚本的展览", daysFromNow: -2, kind: "展览" });
  const plain = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const page = await plain.newPage();
  await signIn(page, organiser.account, organiser.password);
  await page.goto(`/desk/events/${id}/evidence`);
  await page
    .getByLabel("选择照片")
    .setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() });
  await page
    .getByLabel("选择签到表")
    .setInputFiles({ name: "签到.pdf", mimeType: "application/pdf", buffer: smallPdf() });
  await page.getByRole("button", { name: "上传所选文件" }).click();
  await expect(page.getByText("已上传 2 个文件。")).toBeVisible();
  const files = await addressesOf(page);
  const sheet = (await page.getByRole("link", { name: /签到\.pdf/ }).getAttribute("href")) ?? "";
  expect((await page.request.get(sheet)).headers()["content-disposition"]).toMatch(/^attachment/);

  const send = async (asking: APIRequestContext, origin: string) =>
    asking.post("/files", {
      headers: { origin, accept: "application/json" },
      multipart: {
        eventId: id,
        key: "some-other-key",
        photo: { name: "x.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() },
      },
    });
  const school = await comeIn(browser, server, neighbour);
  for (const file of [...files, sheet]) expect(await statusOf(school.request, file)).toBe(404);
  expect((await send(school.request, server.url)).status()).toBe(404);
  const admin = await comeIn(browser, server, administrator);
  expect([await statusOf(admin.request, sheet), (await send(admin.request, server.url)).status()]).toEqual([403, 403]);
  expect((await send(page.request, "https://evil.example")).status()).toBe(403);
  expect((await send(page.request, "null")).status()).toBe(403);
  const nobody = await browser.newContext({ baseURL: server.url });
  expect((await send(nobody.request, server.url)).status()).toBe(401);
  await page.reload();
  expect((await addressesOf(page)).length).toBe(files.length);
});

test("evidence that is missing is told on desk, queue and record; the coordinator may do without, with a reason", async ({
  page,
  server,
}) => {
  const id = await registerEvent(server, { title: "忘了拍照的展览", daysFromNow: -3, kind: "展览" });
  await signIn(page, organiser.account, organiser.password);
  await page.goto(`/desk/events/${id}/record`);
  await page.getByLabel("青少年").fill("12");
  await page.getByLabel("清点").check();
  await page.getByLabel("总结").fill("人不多。");
  await page.getByRole("button", { name: "提交核定" }).click();
  await expect(page.getByText("记录已提交，等待核定")).toBeVisible();
  await page.goto("/desk");
  const task = page.getByRole("listitem").filter({ hasText: "忘了拍照的展览" });
  await expect(task.getByRole("link", { name: "补材料" })).toBeVisible();
  await page.context().clearCookies();
  await signIn(page, coordinator.account, coordinator.password);
  await page.goto("/office/reviews");
  const row = page.locator("[data-shortcut-row]", { hasText: "忘了拍照的展览" });
  await expect(row.getByText("缺佐证")).toBeVisible();
  await row.locator("a").first().click();
  await expect(page.getByText("还差 2 张照片，或一份签到表")).toBeVisible();
  // The hint comes with the page's scripts: a form sent while they arrive is sent once more.
  await page.getByText("关闭快捷键").waitFor({ state: "attached" });
  await page.locator("#approve button[type=submit]").click();
  await expect(page.getByText("佐证材料不全。要照样核定，请写明原因").first()).toBeVisible();
  await page.locator("#approve textarea").fill("现场停电，签到表已在街道查验");
  await page.locator("#approve button[type=submit]").click();
  await expect(page.locator("main").getByRole("status").first()).toContainText("已核定");
  await page.goto(`/office/reviews/${id}`);
  await expect(page.getByText("统筹人同意免予提供")).toBeVisible();
  await expect(page.getByText("现场停电，签到表已在街道查验").first()).toBeVisible();
});

test("an administrator says what evidence a kind of event asks for", async ({ page }) => {
  await signIn(page, administrator.account, administrator.password);
  await page.goto("/admin/catalogue/event-kinds");
  const kind = page.getByRole("listitem").filter({ has: page.getByText("其他", { exact: true }) });
  await kind.locator("summary").click();
  await kind.getByLabel("要求什么").selectOption({ label: "照片和签到表" });
  await kind.getByLabel("照片张数").fill("3");
  await axeClean(page);
  await kind.getByRole("button", { name: "保存佐证要求" }).click();
  await expect(page).toHaveURL(/done=changed/);
  await kind.locator("summary").click();
  await expect(kind.getByLabel("照片张数")).toHaveValue("3");
});

async function comeIn(browser: Browser, server: Server, person: { account: string; password: string }): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: server.url })).newPage();
  await signIn(page, person.account, person.password);
  return page;
}

/** Every address of a picture on the page, small and large. */
async function addressesOf(page: Page): Promise<string[]> {
  const small = await page
    .locator('img[src^="/files/"]')
    .evaluateAll((all) => all.map((img) => img.getAttribute("src")));
  const found = small.flatMap((address) => (address ? [address.split("?")[0] ?? "", address] : []));
  return [...new Set(found)];
}

async function statusOf(asking: APIRequestContext, address: string): Promise<number> {
  return (await asking.get(address, { maxRedirects: 0 })).status();
}
