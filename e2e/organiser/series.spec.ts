import { axeClean, expect, fitsTheScreen, people, signIn, test } from "../fixtures";
import { day, registerEvent } from "../support/events";

test("recurring work is typed once, changed together, moved together and taken back @phone", async ({
  page,
  server,
}) => {
  await signIn(page, people.organiser.account, people.organiser.password);
  const id = await registerEvent(server, { title: "每周的量子夜话", daysFromNow: 40 });
  const days = await Promise.all([47, 54, 61].map(day));
  const said = days.map((date) => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日")).join("、");

  await page.goto(`/desk/events/${id}`);
  await page.getByRole("link", { name: "重复举办" }).click();
  await page.getByLabel("什么时候举办").fill(said);
  await page.getByRole("button", { name: "看看有哪些日期" }).click();
  await expect(page.getByText("没有看出几点到几点")).toBeVisible();
  await page.getByLabel("什么时候举办").fill(`${said} 10:00-11:00`);
  await page.getByRole("button", { name: "看看有哪些日期" }).click();
  const dates = page.getByRole("group", { name: "3 个日期" });
  await expect(dates.getByRole("checkbox", { checked: true })).toHaveCount(3);
  await axeClean(page);
  await fitsTheScreen(page);
  await dates.getByRole("checkbox").nth(1).uncheck();
  await page.getByLabel("直接发布").check();
  await page.getByRole("button", { name: "建立这些活动" }).click();
  await expect(page.getByText("已建立 2 场活动。")).toBeVisible();

  await page.getByText("这个系列的 3 场").click();
  await axeClean(page);
  await page.goto(`/desk/events/${id}/edit`);
  await page.getByLabel("活动名称").fill("每周的黑洞夜话");
  await page.getByLabel("这一场和以后的").check();
  await axeClean(page);
  await fitsTheScreen(page);
  await page.getByRole("button", { name: "保存修改" }).click();
  await expect(page.getByText("系列里另有 2 场一起改了。")).toBeVisible();

  await page.goto(`/desk/events/${id}/edit`);
  await page.getByLabel("日期", { exact: true }).fill(await day(41));
  await page.getByLabel("全部场次").check();
  await page.getByRole("button", { name: "保存修改" }).click();
  const shift = page.getByRole("group", { name: "其他 2 场会这样改期" });
  await shift.getByRole("combobox").first().selectOption({ label: "留在原来的日子" });
  await axeClean(page);
  await fitsTheScreen(page);
  await page.getByRole("button", { name: "保存修改" }).click();
  await expect(page.getByText("系列里另有 1 场一起改了。")).toBeVisible();
  await page.getByText("这个系列的 3 场").click();
  await expect(page.getByText("单独改过时间")).toHaveCount(1);

  await page.getByText("存为单位模板").click();
  await page.getByLabel("模板名称").fill("夜话");
  await page.getByRole("button", { name: "保存模板" }).click();
  await page.getByRole("link", { name: "改名和修改模板：夜话" }).click();
  await page.getByLabel("模板名称").fill("科学夜话");
  await axeClean(page);
  await fitsTheScreen(page);
  await page.getByRole("button", { name: "保存模板" }).click();
  await expect(page.getByText("模板已保存。")).toBeVisible();
  await expect(page.getByText("科学夜话", { exact: true })).toBeVisible();
  await axeClean(page);

  await page.goto(`/events/${id}`);
  await expect(page.getByRole("region", { name: "本系列其他场次" }).getByRole("listitem")).toHaveCount(2);

  await page.goto("/desk/events?q=黑洞夜话");
  const lines = page.getByRole("checkbox", { name: "选择：每周的黑洞夜话" });
  await expect(lines).toHaveCount(3);
  await page.getByRole("link", { name: "选中本页 3 场" }).click();
  await expect(page.getByRole("checkbox", { name: "选择：每周的黑洞夜话", checked: true })).toHaveCount(3);
  await fitsTheScreen(page);
  await page.getByRole("button", { name: "处理所选活动" }).click();
  await page.getByLabel("改期若干天").check();
  await page.getByLabel("推后几天（提前写负数）").fill("1");
  await page.getByRole("button", { name: "先看看会改什么" }).click();
  await expect(page.getByRole("heading", { name: "会改 3 场" })).toBeVisible();
  await axeClean(page);
  await fitsTheScreen(page);
  await page.getByRole("button", { name: "改期 3 场" }).click();
  await expect(page.getByText("已处理 3 场。")).toBeVisible();
  await axeClean(page);
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText("已撤销，3 场恢复原样。")).toBeVisible();
  await page.getByRole("link", { name: "最近的批量处理" }).click();
  await expect(page.getByRole("link", { name: "推后 1 天" }).first()).toBeVisible();
  await axeClean(page);
  await fitsTheScreen(page);
});
