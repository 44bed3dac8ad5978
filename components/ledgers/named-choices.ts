import { namedIn } from "@/i18n/named";

type Named = { id: string; name: string; nameEn?: string | null };

/** Entries of a list as the choices of a form or a filter. */
export function namedChoices(locale: string, entries: readonly Named[]) {
  return entries.map((entry) => ({ value: entry.id, label: namedIn(locale, entry) }));
}
