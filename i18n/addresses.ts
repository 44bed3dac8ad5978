import { settings } from "@/lib/settings/settings";
import { localePath } from "./path";
import { routing } from "./routing";

/** Where search engines find a page and the same page in the other language. */
export function addressesOf(path: string, locale: string) {
  const full = (each: string) => `${settings().baseUrl}${localePath(each, path)}`;
  const languages = Object.fromEntries(routing.locales.map((each) => [each, full(each)]));
  return { canonical: full(locale), languages: { ...languages, "x-default": full(routing.defaultLocale) } };
}
