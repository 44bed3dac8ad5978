import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { axeClean, expect, fitsTheScreen, inLocale, locales, people, signIn, test } from "../fixtures";
import { keepReport } from "../support/keep-report";
import { sameAsNext } from "../support/kept";
import { figureOf, sumOnList } from "./figures";

for (const locale of locales) {
  test(`the ledger and the results of the office are accessible and fit a phone (${locale}) @phone`, async ({
    page,
  }) => {
    test.slow();
    await signIn(page, people.coordinator.account, people.coordinator.password);
    for (const path of ["/office/ledger?year=2022", "/office/results?year=2022"]) {
      await page.goto(inLocale(path, locale));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await axeClean(page);
      await fitsTheScreen(page);
    }
  });
}

test("the annual report is kept, opened in Word, and a figure of it leads to its events, to the photo behind one and back", async ({
  page,
}) => {
  test.slow();
  await signIn(page, people.coordinator.account, people.coordinator.password);
  await page.goto("/office/reports/draft?period=2022");
  await keepReport(page);
  await expect(page).toHaveURL(/\/office\/reports\/[\w-]+\?done=kept/);
  const report = new URL(page.url()).pathname;

  const word = await page.request.get(`${report}/word`);
  const bytes = new Uint8Array(await word.body());
  expect(Buffer.from(bytes.subarray(0, 2)).toString("latin1")).toBe("PK");
  const document = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");
  for (const phrase of ["100余场", "10余万人", "500余场", "2万余人次", "5期6场"]) expect(document).toContain(phrase);

  const link = page
    .getByRole("article")
    .getByRole("link", { name: /^\d+场$/ })
    .first();
  const exact = figureOf(await link.getAttribute("title"));
  await link.click();
  expect(await sumOnList(page, "events")).toBe(exact);
  const event = page.locator("tbody tr a").first();
  const title = (await event.textContent()) ?? "";
  await event.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.locator('main img[src*="/files/"]').first()).toBeVisible();
  await page.getByRole("link", { name: "返回列表" }).click();
  expect(await sumOnList(page, "events")).toBe(exact);
  await page.getByRole("link", { name: "返回报告" }).click();
  await expect(page).toHaveURL(new RegExp(`${report}$`));

  // What a register counts leads there and back too.
  const media = page.getByRole("article").locator('a[href*="/office/media?"]').first();
  const printed = figureOf(await media.getAttribute("title"));
  await media.click();
  expect(figureOf(await page.locator('[data-figure="found"]').textContent())).toBe(printed);
  await page.getByRole("link", { name: "返回报告" }).click();
  await expect(page).toHaveURL(new RegExp(`${report}$`));
});

test("the ledger is narrowed, and its workbook and CSV add up to what the page says", async ({ page }) => {
  test.slow();
  await signIn(page, people.coordinator.account, people.coordinator.password);
  await page.goto("/office/reports");
  await page.getByRole("navigation", { name: "上报" }).getByRole("link", { name: "台账" }).click();
  await page.getByLabel("年度", { exact: true }).selectOption("2022");
  await page.getByLabel("状态", { exact: true }).selectOption("approved");
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page).toHaveURL(/year=2022.*part=approved/);
  const onPage = async (name: string) => figureOf(await page.locator(`[data-total="${name}"]`).first().textContent());
  const [claimed, approved] = [await onPage("all-claimed"), await onPage("all-approved")];
  const events = await sumOnList(page, "events");

  const fileOf = async (name: string) =>
    page.request.get((await page.getByRole("link", { name }).getAttribute("href")) ?? "");
  const { sheets } = await readXlsx(new Uint8Array(await (await fileOf("下载 Excel")).body()));
  const rows = sheets[0]?.rows ?? [];
  const at = (heading: string) => Number(rows.at(-1)?.[rows[0]?.indexOf(heading) ?? -1]);
  expect(rows).toHaveLength(events + 2);
  expect([at("人次（申报）"), at("人次（核定）")]).toEqual([claimed, approved]);
  expect(sheets[1]?.name).toBe("口径说明");
  const csv = (await (await fileOf("下载 CSV")).text()).split("\r\n");
  expect(csv).toHaveLength(events + 3);
  expect(csv.at(-2)).toContain(`,${claimed},${approved},`);
});

test("a year's results are released, read on a phone without a script, and gone when withdrawn", async ({
  page,
  browser,
  baseURL,
  problems,
}) => {
  test.slow();
  problems.allow(/404/);
  const phone = { baseURL, javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
  const resident = await (await browser.newContext(phone)).newPage();
  expect((await resident.goto("/results/2022"))?.status()).toBe(404);

  await signIn(page, people.coordinator.account, people.coordinator.password);
  await page.goto("/office/results?year=2022");
  await page.getByLabel("开头的话", { exact: false }).first().fill("这一年，科学走进了每个街道。");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByRole("status").first()).toContainText("已保存");
  await page.locator("summary", { hasText: "公布" }).click();
  await page.getByRole("button", { name: "确认公布" }).click();
  await expect(page.getByRole("status").first()).toContainText("已公布");

  await resident.goto("/progress?year=2022");
  await resident.getByRole("link", { name: "看2022年成果" }).click();
  await expect(resident.getByRole("heading", { level: 1 })).toHaveText("2022年科普工作成果");
  await expect(resident.getByText("这一年，科学走进了每个街道。")).toBeVisible();
  expect(await resident.locator("script").count()).toBe(0);
  await fitsTheScreen(resident);
  const json = await resident.request.get("/results/2022/json");
  expect(json.headers()["access-control-allow-origin"]).toBe("*");
  const { events, attendance } = await json.json();
  const text = (await resident.locator("main").textContent()) ?? "";
  for (const figure of [events, attendance]) expect(text).toContain(figure.toLocaleString("en"));
  expect(await (await resident.request.get("/results/2022/csv")).text()).toContain(`,${attendance},人次,`);

  for (const path of ["/results/2022", "/en/results/2022", "/results/2022/json", "/en/results/2022/csv"])
    await sameAsNext(`${baseURL}${path}`);

  await page.locator("summary", { hasText: "撤下" }).click();
  await page.getByRole("button", { name: "撤下" }).click();
  await expect(page.getByRole("status").first()).toContainText("已撤下");
  for (const path of ["/results/2022", "/results/2022/json", "/results/2022/csv"])
    expect((await resident.request.get(path)).status()).toBe(404);
});
