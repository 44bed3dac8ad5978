import type { AppLocale } from "@/i18n/routing";

/** Each language in its own words, so that its readers recognise it. */
export const languageNames: Record<AppLocale, string> = { "zh-CN": "中文", en: "English" };

/** For the phone's header, where every letter counts. */
export const shortNames: Record<AppLocale, string> = { "zh-CN": "中", en: "EN" };

export function otherLocale(locale: string): AppLocale {
  return locale === "en" ? "zh-CN" : "en";
}
