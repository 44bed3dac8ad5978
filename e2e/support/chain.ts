import { expect, type Page } from "@playwright/test";

type Total = { office: number; progress: number; events: number; attendance: number };

/** Registers and publishes an event that has just begun, by the form; gives its id. */
export async function register(page: Page, title: string): Promise<string> {
  await page.goto("/desk/events/new");
  await page.getByLabel("活动名称").fill(title);
  await page.getByLabel("活动类型").selectOption({ label: "讲座" });
  await page.getByLabel("日期", { exact: true }).fill(todayInShanghai());
  await page.getByLabel("开始时间").fill("00:00");
  await page.getByLabel("结束时间").fill("23:59");
  await page.getByLabel("详细地点").fill("文化家园二楼");
  await page.getByLabel("老年人").check();
  await page.getByLabel("公众咨询电话").fill("0571-0000-0000");
  await page.getByRole("button", { name: "发布" }).click();
  await expect(page).toHaveURL(/\/desk\/events\/(?!new)\w+(\?|$)/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Reports who came, and submits. */
export async function report(page: Page, id: string, figure: string): Promise<void> {
  await page.goto(`/desk/events/${id}/record`);
  await page.getByLabel("老年人").fill(figure);
  await page.getByLabel("清点").check();
  await page.getByLabel("总结").fill("活动顺利。");
  await page.getByRole("button", { name: "提交核定" }).click();
  await expect(page.getByText("记录已提交").first()).toBeVisible();
}

/** The year's figures as coordinator, residents and other programs are told them. */
export async function totalOf(coordinator: Page, visitor: Page): Promise<Total> {
  await coordinator.goto("/office");
  const office = Number((await coordinator.locator("#progress-heading + p a").textContent())?.replace(/\D/g, ""));
  const data = await (await visitor.request.get("/api/v1/progress")).json();
  await visitor.goto("/progress");
  const picture = await visitor.getByRole("img", { name: /已核定 [\d,]+ 场/ }).getAttribute("aria-label");
  const progress = Number(/已核定 ([\d,]+) 场/.exec(picture ?? "")?.[1]?.replaceAll(",", ""));
  return { office, progress, events: data.parts.approved, attendance: data.attendance.total };
}

/** Those figures, and so many more. */
export function plus(total: Total, events: number, attendance: number): Total {
  return {
    office: total.office + events,
    progress: total.progress + events,
    events: total.events + events,
    attendance: total.attendance + attendance,
  };
}

function todayInShanghai(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
