import { axeClean, elderMode, expect, fitsTheScreen, people, signIn, test } from "../fixtures";

const { organiser } = people;
test.use({ works: false });

const rows = Array.from(
  { length: 5 },
  (_, n) => `后台课第${n + 1}讲,2021年3月${n + 1}日14:00-15:30,家园,${20 + n},小学生,讲座,米市巷`,
);
const text = ["活动主题,活动时间,活动地点,参加人数,人群,活动类型,所属街道", ...rows].join("\r\n");
const file = { name: "后台课.csv", mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${text}`) };

test("what waits for the worker says so and is called off, ordered again, and done once there is a worker @phone", async ({
  page,
  server,
  baseURL,
}) => {
  await signIn(page, organiser.account, organiser.password);
  await page.goto("/desk/import");
  await page.getByLabel("表格文件").setInputFiles(file);
  await page.getByRole("button", { name: "打开表格" }).click();
  const save = page.getByRole("button", { name: "保存 5 场活动" });
  await save.click();

  await expect(page.getByText("排队中")).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "排队中" })).toBeVisible();
  await axeClean(page);
  await fitsTheScreen(page);
  await elderMode(page, baseURL ?? "");
  await page.reload();
  await fitsTheScreen(page);
  await page.getByRole("button", { name: "取消" }).click();

  // Nothing of it was saved; it is as it was before.
  await expect(save).toBeVisible();
  await save.click();
  await expect(page.getByText("排队中")).toBeVisible();
  const stop = server.work();
  await expect(page.getByText("5 场活动已导入")).toBeVisible({ timeout: 20_000 });
  await stop();
});
