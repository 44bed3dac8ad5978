import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { pickText, type QueueQuery, queuePath } from "@/lib/reviews/input";
import type { QueueRecord } from "@/lib/reviews/queries/list-queue";
import { dayText } from "@/lib/time/format";
import { daysBetween, localDate } from "@/lib/time/zone";
import { ApproveAsClaimed } from "./approve-as-claimed";
import { batchFormId, isPickable } from "./batch-bar";
import { FlagBadges } from "./flag-words";
import type { FormAction } from "./form-action-type";

type Props = { query: QueueQuery; now: Date; approve: FormAction };

/** The records waiting, longest first; each can be opened, or approved as claimed on the spot. */
export function Queue({ records, ...rest }: Props & { records: QueueRecord[] }): ReactNode {
  return (
    <ul className="flex flex-col border-t border-edge">
      {records.map((record) => (
        <QueueRow key={record.eventId} record={record} {...rest} />
      ))}
    </ul>
  );
}

function QueueRow({ record, query, now, approve }: Props & { record: QueueRecord }): ReactNode {
  const t = useTranslations("reviews");
  const locale = useLocale();
  const format = useFormatter();
  const { unit, campaign, flags } = query;
  const href = localePath(locale, queuePath({ unit, campaign }, record.eventId));
  const days = daysBetween(localDate(record.submittedAt), localDate(now));
  const unitName = namedIn(locale, { name: record.unitName, nameEn: record.unitNameEn });
  const campaignName =
    record.campaignName && namedIn(locale, { name: record.campaignName, nameEn: record.campaignNameEn });
  return (
    <li
      data-shortcut-row=""
      className="grid items-center gap-x-2 md:gap-x-6 gap-y-1 border-b border-line py-3 focus-within:bg-sunken grid-cols-[2rem_minmax(0,1fr)] md:grid-cols-[2rem_minmax(0,1fr)_7rem_6rem_15rem] md:ps-2"
    >
      <PickBox record={record} checked={query.select === "all"} />
      <div className="flex min-w-0 flex-col gap-1">
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
        <FlagBadges flags={record.flags} />
      </div>
      <p
        className={classNames(
          "col-start-2 text-sm md:col-start-auto",
          days >= 14 ? "font-medium text-accent" : "text-soft",
        )}
      >
        {t("waited", { days })}
      </p>
      <p className="col-start-2 md:col-start-auto md:text-end">
        {record.claimed === null ? (
          <span className="text-soft">{t("online")}</span>
        ) : (
          t("people", { figure: format.number(record.claimed) })
        )}
      </p>
      <div className="col-start-2 flex flex-row-reverse flex-wrap justify-end gap-1 md:col-start-auto md:flex-nowrap md:justify-start">
        {record.own ? (
          <Badge>{t("own")}</Badge>
        ) : (
          <>
            {record.flags.length > 0 ? (
              <a
                href={href}
                data-shortcut="a"
                className="inline-flex min-h-target items-center px-3 font-medium text-accent no-underline hover:underline"
              >
                {t("flags.open")}
              </a>
            ) : (
              <ApproveAsClaimed
                action={approve}
                hidden={{ eventId: record.eventId, version: String(record.version), unit, campaign, flags }}
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

/** A tick that X sets, for records that may be approved together. */
function PickBox({ record, checked }: { record: QueueRecord; checked: boolean }): ReactNode {
  const t = useTranslations("reviews.batch");
  if (!isPickable(record)) return <span />;
  return (
    <label className="inline-flex min-h-target items-center self-start md:self-center print:hidden">
      <input
        type="checkbox"
        form={batchFormId}
        name="pick"
        value={pickText(record)}
        defaultChecked={checked}
        data-shortcut="x"
        aria-label={t("pick", { title: record.title })}
        className="size-5"
      />
    </label>
  );
}
