import { routing } from "./routing";

/** The `lang` of what units typed, which is Chinese, on a page in another language; undefined where the page says it. */
export function writtenIn(locale: string): string | undefined {
  return locale === routing.defaultLocale ? undefined : routing.defaultLocale;
}
