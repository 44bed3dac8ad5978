import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { type QueueQuery, queuePath } from "@/lib/reviews/input";
import type { WaitingRecord } from "@/lib/reviews/queries/list-waiting";
import { dayText } from "@/lib/time/format";
import { daysBetween, localDate } from "@/lib/time/zone";
import { ApproveAsClaimed } from "./approve-as-claimed";
import type { FormAction } from "./form-action-type";

type Props = { query: QueueQuery; now: Date; approve: FormAction };

/** The records waiting, longest first; each can be opened, or approved as claimed on the spot. */
export function Queue({ records, ...rest }: Props & { records: WaitingRecord[] }): ReactNode {
  return (
    <ul className="flex flex-col border-t border-edge">
      {records.map((record) => (
        <QueueRow key={record.eventId} record={record} {...rest} />
      ))}
    </ul>
  );
}

function QueueRow({ record, query, now, approve }: Props & { record: WaitingRecord }): ReactNode {
  const t = useTranslations("reviews");
  const evidence = useTranslations("evidence");
  const locale = useLocale();
  const format = useFormatter();
  const { unit, campaign } = query;
  const href = localePath(locale, queuePath({ unit, campaign }, record.eventId));
  const days = daysBetween(localDate(record.submittedAt), localDate(now));
  const unitName = namedIn(locale, { name: record.unitName, nameEn: record.unitNameEn });
  const campaignName =
    record.campaignName && namedIn(locale, { name: record.campaignName, nameEn: record.campaignNameEn });
  return (
    <li
      data-shortcut-row=""
      className="grid items-center gap-x-6 gap-y-1 border-b border-line py-3 focus-within:bg-sunken md:grid-cols-[minmax(0,1fr)_7rem_6rem_15rem] md:ps-2"
    >
      <div className="min-w-0">
        <a
          href={href}
          className="inline-flex min-h-8 items-center font-medium text-teal no-underline hover:underline elder:min-h-target"
        >
          {record.title}
        </a>
        <p className="flex flex-wrap gap-x-3 text-sm text-soft">
          <span>{unitName}</span>
          <span>{dayText(localDate(record.startsAt, record.timeZone), locale)}</span>
          {campaignName && <span>{campaignName}</span>}
        </p>
      </div>
      <p className={days >= 14 ? "text-sm font-medium text-accent" : "text-sm text-soft"}>{t("waited", { days })}</p>
      <p className="md:text-end">
        {record.claimed === null ? (
          <span className="text-soft">{t("online")}</span>
        ) : (
          t("people", { figure: format.number(record.claimed) })
        )}
      </p>
      <div className="flex flex-row-reverse flex-wrap justify-end gap-1 md:flex-nowrap md:justify-start">
        {record.own ? (
          <Badge>{t("own")}</Badge>
        ) : (
          <>
            {record.aboveCapacity || record.lacksEvidence ? (
              <a
                href={href}
                data-shortcut="a"
                className="inline-flex min-h-target items-center px-3 font-medium text-accent no-underline hover:underline"
              >
                {record.lacksEvidence ? evidence("queue") : t("aboveCapacity")}
              </a>
            ) : (
              <ApproveAsClaimed
                action={approve}
                hidden={{ eventId: record.eventId, version: String(record.version), unit, campaign }}
                title={record.title}
              />
            )}
            <a
              href={`${href}#return-form-reason`}
              data-shortcut="r"
              aria-label={`${t("decide.return")}: ${record.title}`}
              className="inline-flex min-h-target items-center px-3 text-teal no-underline hover:underline"
            >
              {t("decide.return")}
            </a>
          </>
        )}
      </div>
    </li>
  );
}
