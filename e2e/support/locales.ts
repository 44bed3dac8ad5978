export const locales = ["zh-CN", "en"] as const;

/** The path in a language: Chinese has no prefix. */
export function inLocale(path: string, locale: (typeof locales)[number]) {
  if (locale === "zh-CN") return path;
  return path === "/" ? "/en" : `/en${path}`;
}
