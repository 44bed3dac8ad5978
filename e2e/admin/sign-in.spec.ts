import { axeClean, expect, people, signInByForm, test } from "../fixtures";

const { account, password } = people.organiser;

test("a wrong password says no more than that, keeps the account, and ten of them make one wait", async ({ page }) => {
  await page.goto("/sign-in");
  await axeClean(page);
  const form = page.locator("form", { has: page.getByLabel("密码") });
  for (let tried = 0; tried < 10; tried++) {
    await form.getByLabel("账号").fill("nobody@demo.invalid");
    await form.getByLabel("密码").fill(`wrong ${tried}`);
    await form.getByRole("button", { name: "登录" }).click();
    await expect(page.getByText("账号或密码不对")).toBeVisible();
    await expect(form.getByLabel("账号")).toHaveValue("nobody@demo.invalid");
    await page.reload();
  }
  await form.getByLabel("账号").fill("nobody@demo.invalid");
  await form.getByLabel("密码").fill("wrong again");
  await form.getByRole("button", { name: "登录" }).click();
  await expect(page.getByText("请等 15 分钟再试")).toBeVisible();
});

test("each role begins at its own first screen, or where it wanted to go", async ({ page, context }) => {
  for (const [who, start] of [
    ["coordinator", "/office"],
    ["administrator", "/admin"],
  ] as const) {
    await signInByForm(page, people[who].account, people[who].password);
    await expect(page).toHaveURL(new RegExp(`${start}$`));
    await context.clearCookies();
  }
  await page.goto("/admin/people?state=invited");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel("账号").fill(people.administrator.account);
  await page.getByLabel("密码").fill(people.administrator.password);
  await page.getByRole("main").getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/admin\/people\?state=invited$/);
});

test("a place on another site is never gone to", async ({ page, baseURL, problems }) => {
  problems.allow(/status of 404/);
  for (const next of ["//evil.example", "/\\evil.example", "https:evil.example", "/%09/evil.example"]) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByLabel("账号").fill(people.administrator.account);
    await page.getByLabel("密码").fill(people.administrator.password);
    await page.getByRole("main").getByRole("button", { name: "登录" }).click();
    await expect(page).not.toHaveURL(/sign-in/);
    expect(new URL(page.url()).origin).toBe(baseURL);
    await page.context().clearCookies();
  }
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("signing in and out works, and what is added to the form changes nothing", async ({ page, context }) => {
    await page.goto("/sign-in");
    await page.getByLabel("账号").fill(account);
    await page.getByLabel("密码").fill("not this one");
    await page.getByRole("main").getByRole("button", { name: "登录" }).click();
    await expect(page.getByText("账号或密码不对")).toBeVisible();
    await expect(page.getByLabel("账号")).toHaveValue(account);
    expect(await page.content()).not.toContain("not this one");
    await page.getByLabel("密码").fill(password);
    await page.getByRole("main").getByRole("button", { name: "登录" }).click();
    const [session] = (await context.cookies()).filter((cookie) => cookie.name === "kepu-session");
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
    await page.goto("/account");
    await page.getByRole("button", { name: "退出登录" }).first().click();
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test("extra fields in the sign-in give no other role, unit or session", async ({ page, problems }) => {
  problems.allow(/status of 403/);
  await page.goto("/sign-in");
  await page.locator("form", { has: page.getByLabel("密码") }).evaluate((form) => {
    for (const [name, value] of Object.entries({
      role: "administrator",
      id: "p-administrator",
      personId: "p-administrator",
      sessionVersion: "99",
      address: "1.2.3.4",
      redirectTo: "https://evil.example",
    })) {
      const input = document.createElement("input");
      Object.assign(input, { type: "hidden", name, value });
      form.append(input);
    }
  });
  await page.getByLabel("账号").fill(account);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("main").getByRole("button", { name: "登录" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  const answer = await page.goto("/admin");
  expect(answer?.status()).toBe(403);
  await expect(page.getByRole("heading", { name: "您的角色不能打开这个页面" })).toBeVisible();
});

test("an action called from another site, or from nowhere, changes nothing", async ({ page, request, baseURL }) => {
  await page.goto("/sign-in");
  const form = page.locator("form", { has: page.getByLabel("密码") });
  const hidden = await form.evaluate((element) =>
    Object.fromEntries([...new FormData(element as HTMLFormElement)].filter(([name]) => name.startsWith("$"))),
  );
  const multipart = { ...(hidden as Record<string, string>), account, password };
  for (const origin of ["https://evil.example", "null", undefined]) {
    const answer = await request.post(`${baseURL}/sign-in`, { multipart, headers: origin ? { origin } : {} });
    expect(answer.ok(), `origin ${origin}`).toBe(false);
    expect(answer.headers()["set-cookie"] ?? "").not.toContain("kepu-session");
  }
  const own = await request.post(`${baseURL}/sign-in`, {
    multipart,
    headers: { origin: baseURL ?? "" },
    maxRedirects: 0,
  });
  expect(own.headers()["set-cookie"]).toContain("kepu-session");
});
