import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { localePath } from "@/i18n/path";
import { type QueueQuery, queuePath } from "@/lib/reviews/input";

/** Says what was just decided about which event, with the way back to it. */
export function DoneNotice({ query, title }: { query: QueueQuery; title: string | null }): ReactNode {
  const t = useTranslations("reviews");
  const locale = useLocale();
  if (!query.done || !query.from || title === null) return null;
  const { unit, campaign } = query;
  const ofRecord = query.done === "approved" || query.done === "returned";
  const href = ofRecord ? queuePath({ unit, campaign }, query.from) : `/events/${query.from}`;
  return (
    <Notice tone="success" live>
      <span className="me-4">{t(`done.${query.done}`, { title })}</span>
      <a href={localePath(locale, href)} className="inline-flex min-h-8 items-center text-teal">
        {t(ofRecord ? "undoLink" : "facts.page")}
      </a>
    </Notice>
  );
}
