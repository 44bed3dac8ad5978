import { createTranslator } from "next-intl";
import english from "@/messages/en.json";
import chinese from "@/messages/zh-CN.json";

// Stands for "next-intl/server" in tests of files that are written in the reader's language:
// vi.mock("next-intl/server", () => import("@/lib/testing/translations"))
let locale: "zh-CN" | "en" = "zh-CN";

/** The language of what the test makes from here on. */
export function speak(language: typeof locale): void {
  locale = language;
}

/** As in a request of a reader of that language. */
export async function getTranslations(namespace: string) {
  const messages = locale === "en" ? english : chinese;
  return createTranslator({ locale, messages, namespace: namespace as "common", timeZone: "Asia/Shanghai" });
}

/** As in a request of a reader of that language. */
export async function getLocale() {
  return locale;
}
