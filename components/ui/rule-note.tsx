import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** How a figure is counted, behind a small 口径 beside it. On paper it is open. */
export function RuleNote({ label, children }: { label: string; children: ReactNode }): ReactNode {
  const t = useTranslations("common");
  return (
    <details className="text-sm text-soft print:hidden">
      <summary
        aria-label={t("showRule", { label })}
        className="inline-flex min-h-target list-none items-center underline decoration-dotted decoration-1 underline-offset-4 hover:text-teal [&::-webkit-details-marker]:hidden"
      >
        {t("rule")}
      </summary>
      <div className="mt-1 max-w-text">{children}</div>
    </details>
  );
}
