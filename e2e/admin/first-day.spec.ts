import { axeClean, expect, test } from "../fixtures";
import { newInstallation } from "../support/new-installation";

const password = "a ferry crosses the canal at noon";

test("on the first day the link on the console makes the first administrator, once", async ({ browser }) => {
  test.setTimeout(90_000);
  const { url, link, stop } = await newInstallation();
  const context = await browser.newContext({ baseURL: url, locale: "zh-CN" });
  const page = await context.newPage();
  try {
    await page.goto(link);
    await axeClean(page);
    await page.getByLabel("单位名称").fill("某某区科学技术协会");
    await page.getByLabel("地区").fill("某某区");
    await page.getByLabel("姓名").fill("王五");
    await page.getByLabel("账号").fill("139 0000 0001");
    await page.getByLabel("新密码").fill("passwordpassword");
    await page.getByLabel("再填一次").fill("passwordpassword");
    await page.getByRole("button", { name: "完成" }).click();
    await expect(page.getByText("太容易猜到").first()).toBeVisible();
    await expect(page.getByLabel("单位名称")).toHaveValue("某某区科学技术协会");
    await page.getByLabel("新密码").fill(password);
    await page.getByLabel("再填一次").fill(password);
    await page.getByRole("button", { name: "完成" }).click();
    await expect(page.getByText("密码已设好")).toBeVisible();
    await page.getByLabel("账号").fill("13900000001");
    await page.getByLabel("密码").fill(password);
    await page.getByRole("main").getByRole("button", { name: "登录" }).click();
    await expect(page).toHaveURL(/\/admin$/);
    await expect(page.getByRole("main").getByText("某某区科学技术协会").first()).toBeVisible();
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "这个链接不能用了" })).toBeVisible();
  } finally {
    await context.close();
    await stop();
  }
});
