import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { localePath } from "@/i18n/path";
import { languageNames, otherLocale, shortNames } from "./languages";

/** The same page in the other language, with its query. */
export async function LanguageSwitch({ path }: { path: string }): Promise<ReactNode> {
  const other = otherLocale(await getLocale());
  return (
    <a
      href={localePath(other, path)}
      hrefLang={other}
      lang={other}
      className="flex min-h-target items-center px-2.5 text-ink no-underline hover:text-teal hover:underline"
    >
      <span aria-hidden="true" className="sm:hidden elder:hidden">
        {shortNames[other]}
      </span>
      <span className="sr-only sm:not-sr-only elder:not-sr-only">{languageNames[other]}</span>
    </a>
  );
}
