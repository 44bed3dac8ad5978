import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { localePath } from "@/i18n/path";
import { type FigureQuery, figurePath } from "@/lib/figures/input";
import type { EventBehind } from "@/lib/figures/queries";
import { dayText } from "@/lib/time/format";
import { localTime } from "@/lib/time/zone";
import { partTones, wordsOf } from "./event-words";
import { type FigureColumn, FigureTable } from "./figure-table";

/** A page of events, each with the figures it brings to the sum. */
export function EventList({
  events,
  query,
  reviewing,
}: {
  events: EventBehind[];
  query: FigureQuery;
  /** Whether the reader may open the records. */
  reviewing: boolean;
}): ReactNode {
  const t = useTranslations("office.events");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const columns: FigureColumn<EventBehind>[] = [
    {
      key: "name",
      header: t("name"),
      className: "min-w-48",
      cell: (event) => <EventName event={event} query={query} reviewing={reviewing} />,
    },
    {
      key: "unit",
      header: t("unit"),
      align: "start",
      from: "md",
      className: "whitespace-normal",
      cell: (event) => wordsOf(event, locale).unit,
    },
    {
      key: "campaign",
      header: t("campaign"),
      align: "start",
      from: "xl",
      className: "whitespace-normal",
      cell: (event) => wordsOf(event, locale).campaign || <span className="text-faint">–</span>,
    },
    {
      key: "part",
      header: t("part"),
      align: "start",
      from: "md",
      cell: (event) => <Badge tone={partTones[event.part]}>{totals(`short.${event.part}`)}</Badge>,
    },
    {
      key: "claimed",
      header: query.online ? t("claimedOnline") : t("claimedColumn"),
      cell: (event) => <Reported figure={event.claimed} />,
    },
    {
      key: "approved",
      header: query.online ? t("approvedOnline") : t("approvedColumn"),
      cell: (event) => <Approved event={event} />,
    },
  ];
  return <FigureTable caption={t("title")} columns={columns} rows={events} rowKey={(event) => event.id} />;
}

/** Leads to the record with its evidence where there is one the reader may see, and from there back to this list. */
function EventName({
  event,
  query,
  reviewing,
}: {
  event: EventBehind;
  query: FigureQuery;
  reviewing: boolean;
}): ReactNode {
  const t = useTranslations("office.events");
  const locale = useLocale();
  const reported = event.part === "approved" || event.part === "waiting";
  const record = `/office/reviews/${event.id}?${new URLSearchParams({ back: figurePath(query) })}`;
  return (
    <>
      <a
        href={localePath(locale, reviewing && reported ? record : `/events/${event.id}`)}
        className="inline-flex min-h-6 items-center text-teal no-underline hover:underline elder:min-h-target"
      >
        {event.title}
      </a>
      <span className="flex flex-wrap gap-x-3 text-sm text-soft">
        <span>{`${dayText(event.startsOn, locale)} ${localTime(event.startsAt, event.timeZone)}`}</span>
        <span className="md:hidden">{wordsOf(event, locale).unit}</span>
        {!event.counts && <span>{t("notCounting")}</span>}
      </span>
    </>
  );
}

/** Not reported is not zero. */
function Reported({ figure }: { figure: number | null }): ReactNode {
  const format = useFormatter();
  return figure === null ? <span className="text-faint">–</span> : format.number(figure);
}

function Approved({ event }: { event: EventBehind }): ReactNode {
  const corrected = event.approved !== null && event.approved !== event.claimed;
  return (
    <span className={corrected ? "font-semibold text-accent" : undefined}>
      <Reported figure={event.approved} />
    </span>
  );
}
