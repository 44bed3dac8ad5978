import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

/** Does the chain hold? Says how much of it was looked at, and where it breaks if it does. */
export async function TrailCheck({
  check: { broken, checked, length },
  wholeHref,
}: {
  check: { broken: number | null; checked: number; length: number };
  wholeHref: string;
}): Promise<ReactNode> {
  const t = await getTranslations("audit.check");
  if (broken !== null) {
    return (
      <Notice tone="danger" title={t("broken", { number: broken })}>
        <p>{t("brokenLead")}</p>
      </Notice>
    );
  }
  return (
    <p className="text-soft">
      {t(checked === length ? "whole" : "newest", { count: checked })}{" "}
      {checked < length && (
        <a href={wholeHref} className="inline-flex min-h-target items-center text-teal">
          {t("checkWhole", { count: length })}
        </a>
      )}
    </p>
  );
}
