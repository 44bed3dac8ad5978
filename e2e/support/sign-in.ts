import { type Cookie, expect, type Page } from "@playwright/test";

const signInPath = /\/sign-in(?:[/?#]|$)/;
const sessionCookie = /kepu-session$/;

// One worker walks with one server: who has signed in there once comes in again with the same session.
const sessions = new Map<string, Cookie[]>();

/** Ends on the person's own first screen, with the session of an earlier walk where it still holds. */
export async function signIn(page: Page, account: string, password: string) {
  const kept = sessions.get(account);
  if (kept) {
    await page.context().addCookies(kept);
    await page.goto("/sign-in");
    if (!signInPath.test(page.url())) return;
  }
  await signInByForm(page, account, password);
  const cookies = await page.context().cookies();
  sessions.set(
    account,
    cookies.filter(({ name }) => sessionCookie.test(name)),
  );
}

/** Walks through the sign-in form as a person does; ends on the person's own first screen. */
export async function signInByForm(page: Page, account: string, password: string) {
  await page.goto("/sign-in");
  const form = page.locator("form", { has: page.locator('input[name="password"]') });
  await form.locator('input[name="account"]').fill(account);
  await form.locator('input[name="password"]').fill(password);
  await form.locator('button[type="submit"]').click();
  await expect(page).not.toHaveURL(signInPath);
}

/** Forgets the session in this browser; the next page is a visitor's. */
export async function signOut(page: Page) {
  await page.context().clearCookies({ name: sessionCookie });
}
