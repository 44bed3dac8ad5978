import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "./button";

/** Back and on, as plain links; what page this is, in words, between them. Either link may be missing. */
export function Pagination({
  previous,
  next,
  summary,
}: {
  previous?: string | null;
  next?: string | null;
  summary?: ReactNode;
}): ReactNode {
  const t = useTranslations("common");
  if (!previous && !next) return null;
  return (
    <nav aria-label={t("pagination")} className="flex flex-wrap items-center gap-3 print:hidden">
      {previous && (
        <a href={previous} rel="prev" className={buttonClass("secondary")}>
          {t("previousPage")}
        </a>
      )}
      {next && (
        <a href={next} rel="next" className={buttonClass("secondary")}>
          {t("nextPage")}
        </a>
      )}
      {summary && <p className="text-soft">{summary}</p>}
    </nav>
  );
}
