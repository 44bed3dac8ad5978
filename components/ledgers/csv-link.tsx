import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** What is seen, as a file. */
export function CsvLink({ href }: { href: string }): ReactNode {
  const t = useTranslations("totals");
  return (
    <a
      href={href}
      download
      className="inline-flex min-h-target items-center text-teal no-underline hover:underline print:hidden"
    >
      {t("csv")}
    </a>
  );
}
