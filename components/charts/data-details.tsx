import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The figures behind a picture, folded away under it; on paper the picture is enough. */
export function DataDetails({ children }: { children: ReactNode }): ReactNode {
  const t = useTranslations("common");
  return (
    <details className="print:hidden">
      <summary className="inline-flex min-h-target items-center text-sm text-soft underline decoration-dotted underline-offset-4 hover:text-teal">
        {t("showData")}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
