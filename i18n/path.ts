import { routing } from "./routing";

/** The address of `path` in `locale`: "/progress" becomes "/en/progress" in English and stays in Chinese. */
export function localePath(locale: string, path: string): string {
  if (locale === routing.defaultLocale) return path;
  return path === "/" || path.startsWith("/?") ? `/${locale}${path.slice(1)}` : `/${locale}${path}`;
}

/** Takes the language prefix off an address. */
export function barePath(path: string): string {
  const prefix = routing.locales.find((locale) => new RegExp(`^/${locale}(?=[/?#]|$)`).test(path));
  const rest = prefix ? path.slice(prefix.length + 1) : path;
  return rest.startsWith("/") ? rest : `/${rest}`;
}
