import { axeClean, expect, people, signInByForm, signOut, test } from "../fixtures";

const firstScreens = [
  [people.organiser, "/desk"],
  [people.coordinator, "/office"],
  [people.administrator, "/admin"],
] as const;

for (const [person, path] of firstScreens) {
  test(`${person.account} comes in at ${path} and is a visitor again after signing out @chain`, async ({ page }) => {
    await signInByForm(page, person.account, person.password);
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await axeClean(page);
    await signOut(page);
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in/);
  });
}

test("a wrong password is refused without saying which part was wrong", async ({ page }) => {
  await page.goto("/sign-in");
  await page.locator('input[name="account"]').fill(people.organiser.account);
  await page.locator('input[name="password"]').fill("not the password at all");
  await page.locator('main button[type="submit"]').click();
  await expect(page.locator("main").getByRole("alert").first()).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);
});
