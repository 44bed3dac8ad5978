import { routing } from "./routing";

/** The name of a unit, campaign, street … in the reader's language; the Chinese one where there is no other. */
export function namedIn(locale: string, named: { name: string; nameEn?: string | null }): string {
  return locale === routing.defaultLocale ? named.name : named.nameEn || named.name;
}
