import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Review } from "@/lib/reviews/queries/get-review";
import { dateText } from "@/lib/time/format";
import { localDate, localTime } from "@/lib/time/zone";

/** What the unit wrote: the summary and where it was reported. */
export function RecordWords({ review }: { review: Review }): ReactNode {
  const t = useTranslations("reviews");
  const common = useTranslations("common");
  const locale = useLocale();
  const { summary, mediaLinks, countedBy } = review.record;
  return (
    <div className="flex flex-col gap-6">
      {countedBy && (
        <p>
          <span className="me-3 text-soft">{t("figures.countedBy")}</span>
          {t(`figures.methods.${countedBy}`)}
        </p>
      )}
      <div className="flex flex-col gap-2">
        <h2 className="text-lg">{t("summary")}</h2>
        <p className="max-w-text whitespace-pre-line">{summary}</p>
      </div>
      <div className="flex flex-col gap-2">
        <h2 className="text-lg">{t("media")}</h2>
        {mediaLinks.length === 0 && <p className="text-soft">{t("mediaNone")}</p>}
        <ul className="flex flex-col">
          {mediaLinks.map(({ title, outlet, url, level, publishedOn }) => (
            <li key={url} className="flex flex-wrap items-center gap-x-3">
              <a
                href={url}
                rel="noreferrer noopener"
                target="_blank"
                className="inline-flex min-h-8 items-center text-teal underline elder:min-h-target"
              >
                {title}
              </a>
              <span className="flex flex-wrap gap-x-3 text-sm text-soft">
                <span>{outlet}</span>
                {level && <span>{common(`levels.${level}`)}</span>}
                {publishedOn && <span>{dateText(publishedOn, locale)}</span>}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Earlier decisions about this record, the last first. */
export function EarlierDecisions({ review }: { review: Review }): ReactNode {
  const t = useTranslations("reviews");
  const locale = useLocale();
  if (review.earlier.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <h2 className="text-lg">{t("earlier")}</h2>
      <ol className="flex flex-col gap-3">
        {review.earlier.map(({ id, decision, reviewer, recordVersion, reason, decidedAt }) => (
          <li key={id} className="border-s-2 border-line ps-4">
            <p>{t(`decided.${decision}`, { name: reviewer, version: recordVersion })}</p>
            {reason && <p>{reason}</p>}
            <p className="text-sm text-soft">{`${dateText(localDate(decidedAt), locale)} ${localTime(decidedAt)}`}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
