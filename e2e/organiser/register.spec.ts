import { expect, people, signIn, test } from "../fixtures";
import { day, fillEvent, registerEvent } from "../support/events";

const { organiser, neighbour } = people;

test.beforeEach(async ({ page }) => {
  await signIn(page, organiser.account, organiser.password);
});

test("from the desk: a draft, then public, then changed @chain", async ({ page, browser, server }) => {
  await page.getByRole("link", { name: "新建活动" }).first().click();
  await expect(page).toHaveURL(/\/desk\/events\/new$/);
  await page.getByLabel("活动名称").fill("桥西的星空夜");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByText("已存为草稿")).toBeVisible();
  await expect(page.getByText("发布前还差")).toBeVisible();

  await page.getByRole("link", { name: "继续填写" }).click();
  await fillEvent(page, { title: "桥西的星空夜", date: await day(9) });
  await page.getByRole("button", { name: "发布" }).click();
  await expect(page.getByText("已发布，居民现在就能看到")).toBeVisible();
  const id = new URL(page.url()).pathname.split("/").at(-1);

  const visitor = await (await browser.newContext({ baseURL: server.url })).newPage();
  await visitor.goto(`/events/${id}`);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("桥西的星空夜");

  await page.getByRole("link", { name: "编辑" }).click();
  await page.getByLabel("活动名称").fill("桥西的星空夜（带望远镜）");
  await page.getByRole("button", { name: "保存修改" }).click();
  await expect(page.getByText("修改已保存")).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("桥西的星空夜（带望远镜）");
});

test("what is wrong stands beside its field and nothing typed is lost", async ({ page }) => {
  await page.goto("/desk/events/new");
  await fillEvent(page, { title: "错了也不丢", date: await day(12) });
  await page.getByLabel("结束时间").fill("13:00");
  await page.getByText("更多内容").click();
  await page.getByLabel("名额").fill("约四十");
  await page.getByRole("button", { name: "发布" }).click();
  await expect(page.getByText("有 2 处需要修改")).toBeVisible();
  await expect(page.getByText("结束时间早于开始时间").last()).toBeVisible();
  await expect(page.getByLabel("名额")).toHaveValue("约四十");
  await expect(page.getByLabel("详细地点")).toHaveValue("文化家园二楼");
  await expect(page.getByLabel("老年人")).toBeChecked();
});

test("a double click on publish makes one event", async ({ page }) => {
  await page.goto("/desk/events/new");
  await fillEvent(page, { title: "只要一场的讲座", date: await day(15) });
  await page.getByRole("button", { name: "发布" }).dblclick();
  await expect(page.getByText("已发布，居民现在就能看到")).toBeVisible();
  await page.goto("/desk/events?q=只要一场的讲座");
  await expect(page.getByRole("link", { name: "只要一场的讲座" })).toHaveCount(1);
});

test("what was typed survives a closed tab, and is forgotten once it is saved", async ({ page, context }) => {
  await page.goto("/desk/events/new");
  await page.getByLabel("活动名称").fill("写到一半的活动");
  await page.getByLabel("老年人").check();
  await expect(page.getByText("已自动保存")).toBeVisible();
  await page.close();

  const again = await context.newPage();
  await again.goto("/desk/events/new");
  await again.getByRole("button", { name: "恢复内容" }).click();
  await expect(again.getByLabel("活动名称")).toHaveValue("写到一半的活动");
  await expect(again.getByLabel("老年人")).toBeChecked();
  await again.getByRole("button", { name: "保存草稿" }).click();
  await expect(again.getByText("已存为草稿")).toBeVisible();
  await again.goto("/desk/events/new");
  await expect(again.getByLabel("活动名称")).toHaveValue("");
  await expect(again.getByRole("button", { name: "恢复内容" })).toHaveCount(0);
});

test("an event that looks like one already there is kept first, and published when it is another", async ({
  page,
  server,
}) => {
  await registerEvent(server, { title: "防震减灾大讲堂", daysFromNow: 18 });
  await page.goto("/desk/events/new");
  await fillEvent(page, { title: "防震减灾大讲堂 第二场", date: await day(18) });
  await page.getByRole("button", { name: "发布" }).click();
  await expect(page.getByText("这一天有 1 场相近的活动")).toBeVisible();
  await page.getByRole("button", { name: "不是同一场，发布" }).click();
  await expect(page.getByText("已发布，居民现在就能看到")).toBeVisible();
});

test("a new event like an old one begins with its words", async ({ page, server }) => {
  const id = await registerEvent(server, { title: "照着再办一场", daysFromNow: -30 });
  await page.goto(`/desk/events/${id}`);
  await page.getByRole("link", { name: "照此新建" }).click();
  await expect(page.getByLabel("活动名称")).toHaveValue("照着再办一场");
  await expect(page.getByLabel("线上链接")).toHaveValue("https://live.example.cn/1");
});

test("the neighbour's event is not found", async ({ page, server, problems }) => {
  problems.allow(/status of 404/);
  const id = await registerEvent(server, { title: "邻居的活动", daysFromNow: 5, account: neighbour.account });
  for (const path of [`/desk/events/${id}`, `/desk/events/${id}/edit`, `/desk/events/${id}/record`]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});
