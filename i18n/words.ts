import { createTranslator, hasLocale, type Messages, type NamespaceKeys, type NestedKeyOf } from "next-intl";
import { routing } from "./routing";

/** The words of a namespace in a language, wherever there is no request to ask for one: for files, and in the worker. */
export async function wordsIn<const Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  language: string,
  namespace: Namespace,
) {
  const locale = hasLocale(routing.locales, language) ? language : routing.defaultLocale;
  const messages: Messages = (await import(`../messages/${locale}.json`)).default;
  // Instants are formatted by lib/time with the event's own zone.
  return createTranslator<Messages, Namespace>({ locale, messages, namespace, timeZone: "Asia/Shanghai" });
}
