import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { localePath } from "@/i18n/path";
import { type QueueQuery, queuePath } from "@/lib/reviews/input";
import type { QueueRecord } from "@/lib/reviews/queries/list-queue";

/** The form that the ticks of the queue belong to: it asks, on a page of its own, before anything is approved. */
export const batchFormId = "batch";

/** May this record be approved together with others? What has a flag, or is one's own, is opened instead. */
export function isPickable(record: QueueRecord): boolean {
  return !record.own && record.flags.length === 0;
}

/** Above the queue: tick all without flags, and go on to approve what is ticked. All without a script. */
export function BatchBar({ records, query }: { records: readonly QueueRecord[]; query: QueueQuery }): ReactNode {
  const t = useTranslations("reviews.batch");
  const locale = useLocale();
  const { unit, campaign } = query;
  const count = records.filter(isPickable).length;
  if (count === 0) return <p className="text-sm text-soft">{t("nonePickable")}</p>;
  const all = query.select === "all";
  const href = queuePath({ ...query, done: undefined, from: undefined, select: all ? undefined : "all" });
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
      <form id={batchFormId} method="get" action={localePath(locale, "/office/reviews/batch")}>
        {unit && <input type="hidden" name="unit" value={unit} />}
        {campaign && <input type="hidden" name="campaign" value={campaign} />}
        <Button type="submit" tone="secondary" data-shortcut="shift+a">
          {t("approvePicked")}
        </Button>
      </form>
      <a
        href={localePath(locale, href)}
        className="inline-flex min-h-target items-center text-teal no-underline hover:underline"
      >
        {all ? t("pickNone") : t("pickAll", { count })}
      </a>
    </div>
  );
}
