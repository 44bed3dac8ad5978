import { expect, type Page } from "@playwright/test";

const signInPath = /\/sign-in(?:[/?#]|$)/;

/** Walks through the sign-in form as a person does; ends on the person's own first screen. */
export async function signIn(page: Page, account: string, password: string) {
  await page.goto("/sign-in");
  const form = page.locator("form", { has: page.locator('input[name="password"]') });
  await form.locator('input[name="account"]').fill(account);
  await form.locator('input[name="password"]').fill(password);
  await form.locator('button[type="submit"]').click();
  await expect(page).not.toHaveURL(signInPath);
}

/** Forgets the session in this browser; the next page is a visitor's. */
export async function signOut(page: Page) {
  await page.context().clearCookies({ name: /kepu-session$/ });
}
