import type { LinkTab } from "@/components/ui/link-tabs";
import { addressWith } from "@/i18n/address";
import { localePath } from "@/i18n/path";

/** The years around this one as short links, and the one that is looked at. */
export function yearChips(
  path: string,
  { year, thisYear, locale }: { year: number; thisYear: number; locale: string },
): LinkTab[] {
  const near = Array.from({ length: 4 }, (_, place) => thisYear + 1 - place);
  return [...new Set([...near, year])]
    .sort((one, other) => other - one)
    .map((each) => ({
      href: addressWith(localePath(locale, path), {}, { year: String(each) }),
      label: String(each),
      current: each === year,
    }));
}
