"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { barePath, localePath } from "@/i18n/path";
import { languageNames, otherLocale } from "./languages";

/** The language switch where pages change without the document: it follows the address. */
export function LiveLanguageSwitch({ locale }: { locale: string }): ReactNode {
  const path = barePath(usePathname());
  const query = useSearchParams().toString();
  const other = otherLocale(locale);
  return (
    <a
      href={localePath(other, query ? `${path}?${query}` : path)}
      hrefLang={other}
      lang={other}
      className="flex min-h-target items-center text-ink no-underline hover:text-teal hover:underline"
    >
      {languageNames[other]}
    </a>
  );
}
