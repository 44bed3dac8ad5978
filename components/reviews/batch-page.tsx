import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FigureColumn, FigureTable } from "@/components/totals/figure-table";
import { BackLink } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { type BatchQuery, pickText, queuePath } from "@/lib/reviews/input";
import type { LeftOut } from "@/lib/reviews/mutations/approve-batch";
import type { QueueRecord } from "@/lib/reviews/queries/list-queue";
import { dayText } from "@/lib/time/format";
import { localDate } from "@/lib/time/zone";
import { BatchForm } from "./batch-form";
import type { FormAction } from "./form-action-type";
import { Shortcuts } from "./shortcuts";

export type NamedLeftOut = LeftOut & { title: string };
type Props = { query: BatchQuery; ready: QueueRecord[]; left: NamedLeftOut[]; approve: FormAction };

/** Several records to approve as claimed, with their sum, before it is done; and afterwards what came of it. */
export function BatchPage({ query, ready, left, approve }: Props): ReactNode {
  const t = useTranslations("reviews.batch");
  const locale = useLocale();
  const { unit, campaign, approved } = query;
  const back = localePath(locale, queuePath({ unit, campaign }));
  return (
    <div className="flex flex-col gap-7">
      <div className="flex flex-col gap-1">
        <BackLink href={back}>{t("back")}</BackLink>
        <PageHeading title={approved === undefined ? t("title") : t("doneTitle")} lead={t("lead")} />
      </div>
      {approved !== undefined && (
        <Notice tone={approved > 0 ? "success" : "info"} live>
          {t("done", { count: approved })}
        </Notice>
      )}
      <LeftOutList left={left} query={query} />
      {ready.length > 0 && <Ready {...{ query, ready, approve }} />}
      {ready.length === 0 && approved === undefined && <EmptyState title={t("empty")} lead={t("emptyLead")} />}
    </div>
  );
}

function Ready({ query, ready, approve }: Omit<Props, "left">): ReactNode {
  const t = useTranslations("reviews");
  const locale = useLocale();
  const format = useFormatter();
  const { unit, campaign } = query;
  const columns: FigureColumn<QueueRecord>[] = [
    {
      key: "title",
      header: t("heading"),
      cell: (record) =>
        record.eventId ? (
          <a
            href={localePath(locale, queuePath({ unit, campaign }, record.eventId))}
            className="inline-flex min-h-8 items-center text-teal no-underline hover:underline elder:min-h-target"
          >
            {record.title}
          </a>
        ) : (
          t("figures.total")
        ),
    },
    {
      key: "unit",
      header: t("unit"),
      align: "start",
      from: "md",
      cell: (record) => namedIn(locale, { name: record.unitName, nameEn: record.unitNameEn }),
    },
    {
      key: "day",
      header: t("facts.time"),
      from: "md",
      cell: (record) => record.eventId && dayText(localDate(record.startsAt, record.timeZone), locale),
    },
    {
      key: "claimed",
      header: t("figures.claimed"),
      cell: (record) => (record.claimed === null ? t("online") : format.number(record.claimed)),
    },
  ];
  return (
    <div className="flex flex-col gap-5">
      <FigureTable
        caption={t("batch.title")}
        columns={columns}
        rows={ready}
        rowKey={(record) => record.eventId}
        total={totalOf(ready)}
      />
      <Shortcuts hint={t("batch.keys")} />
      <BatchForm action={approve} picks={ready.map(pickText)} hidden={{ unit, campaign }}>
        {t("batch.approve", { count: ready.length })}
      </BatchForm>
    </div>
  );
}

/** The last line: no record, only the sum of what is claimed. */
function totalOf(ready: readonly QueueRecord[]): QueueRecord | undefined {
  const [first] = ready;
  const claimed = ready.reduce((sum, record) => sum + (record.claimed ?? 0), 0);
  return first && { ...first, eventId: "", unitName: "", unitNameEn: "", claimed };
}

function LeftOutList({ left, query }: Pick<Props, "left" | "query">): ReactNode {
  const t = useTranslations("reviews.batch");
  const locale = useLocale();
  const { unit, campaign } = query;
  if (left.length === 0) return null;
  return (
    <Notice tone="warn" title={t("leftOut", { count: left.length })}>
      <ul className="flex flex-col gap-1">
        {left.map(({ eventId, title, reason }) => (
          <li key={eventId} className="flex flex-wrap gap-x-3">
            {title ? (
              <a
                href={localePath(locale, queuePath({ unit, campaign }, eventId))}
                className="inline-flex min-h-8 items-center text-teal underline elder:min-h-target"
              >
                {title}
              </a>
            ) : (
              <span>{t("unknown")}</span>
            )}
            <span>{t(`why.${reason}`)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
