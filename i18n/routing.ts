import { defineRouting } from "next-intl/routing";

/** Chinese has the bare addresses, English lives under /en; the address alone decides the language. */
export const routing = defineRouting({
  locales: ["zh-CN", "en"],
  defaultLocale: "zh-CN",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});

export type AppLocale = (typeof routing.locales)[number];
