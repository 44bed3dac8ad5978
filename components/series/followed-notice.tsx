import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { Followed } from "@/lib/series/mutations/series-events";
import { daysWords } from "./day-note";

/** What became of the other events of a series, and which were left alone. */
export function FollowedNotice({ followed }: { followed: Followed | null }): ReactNode {
  const t = useTranslations("series.followed");
  const locale = useLocale();
  if (!followed) return null;
  const days = daysWords(followed.left, locale);
  return (
    <Notice tone="success" live>
      <p>{t("changed", { count: followed.changed })}</p>
      {followed.left.length > 0 && <p>{t("left", { count: followed.left.length, days })}</p>}
    </Notice>
  );
}
