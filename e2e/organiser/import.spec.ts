import { axeClean, expect, fitsTheScreen, people, signIn, test } from "../fixtures";

const { organiser } = people;
const heading = "活动主题,活动时间,活动地点,参加人数,人群,活动类型,所属街道";
const good = Array.from({ length: 26 }, (_, n) => {
  const day = `2023年${1 + (n % 12)}月${1 + n}日`;
  return `社区科学课第${n + 1}讲,${day}下午2点-4点,文化家园,约${20 + n}人,社区老人,科普讲座,米市巷`;
});
const wrong = [
  "急救讲座甲,2023年2月30日14:00-16:00,文化家园,40,小学生,科普讲座,米市巷",
  "急救讲座乙,2023-03-05 14:00-16:00,文化家园,30-40,小学生,科普讲座,米市巷",
  "急救讲座丙,2023-03-06 14:00-16:00,文化家园,40,外星人,科普讲座,米市巷",
  "急救讲座丁,2023-03-07 2点-4点,文化家园,40,小学生,科普讲座,米市巷",
];
const file = {
  name: "2023年台账.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(`\uFEFF2023年科普活动台账,,,,,,\r\n${[heading, ...good, ...wrong].join("\r\n")}`),
};

test("a spreadsheet with four problems is mended in the page and saved; the same file again adds nothing @phone", async ({
  page,
}) => {
  await signIn(page, organiser.account, organiser.password);
  await page.goto("/desk/events");
  await page.getByRole("link", { name: "导入表格" }).click();
  await axeClean(page);
  await fitsTheScreen(page);
  await page.getByLabel("表格文件").setInputFiles({ ...file, name: "照片.xlsx", buffer: Buffer.from("PNG") });
  await page.getByRole("button", { name: "打开表格" }).click();
  await expect(page.getByText("这不是表格文件")).toBeVisible();

  await page.getByLabel("表格文件").setInputFiles(file);
  await page.getByRole("button", { name: "打开表格" }).click();
  await expect(page.getByRole("heading", { name: "30 行有问题" })).toBeVisible();
  await axeClean(page);
  await fitsTheScreen(page);
  const mend = async (row: string, text: string) =>
    page.getByRole("group", { name: row }).getByRole("textbox").fill(text);
  // What the file calls the kind in every row is said once.
  await mend("社区科学课第1讲", "讲座");
  await mend("急救讲座甲", "2023-02-28 14:00-16:00");
  await mend("急救讲座乙", "约35");
  await mend("急救讲座丙", "青少年");
  await mend("急救讲座丁", "2023-03-07 14:00-16:00");
  await page.getByRole("button", { name: "记下改好的内容" }).click();
  await page.getByRole("button", { name: "保存 30 场活动" }).click();
  await expect(page.getByText("30 场活动已导入")).toBeVisible();
  await axeClean(page);

  await page.goto("/desk/import");
  await page.getByLabel("表格文件").setInputFiles({ ...file, buffer: Buffer.from(file.buffer) });
  await page.getByRole("button", { name: "打开表格" }).click();
  await expect(page.locator("dl", { hasText: "已有" })).toContainText("30 行");
  await expect(page.getByRole("button", { name: /^保存/ })).toHaveCount(0);
});
