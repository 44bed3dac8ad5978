import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { Review } from "@/lib/reviews/queries/get-review";
import { dateText } from "@/lib/time/format";
import { localDate, localTime } from "@/lib/time/zone";

/** What is known of the event whose record is judged. */
export function RecordFacts({ review }: { review: Review }): ReactNode {
  const t = useTranslations("reviews.facts");
  const mark = useTranslations("coHosts");
  const locale = useLocale();
  const format = useFormatter();
  const { event, unit, campaign, kind, street, venue, meant, coHosts } = review;
  const named = (entry: { name: string | null; nameEn: string | null } | null) =>
    entry?.name ? namedIn(locale, { name: entry.name, nameEn: entry.nameEn }) : null;
  const facts: [string, ReactNode][] = [
    [t("time"), timeText(review, locale)],
    [t("place"), [named(street), named(venue), event.place].filter(Boolean).join(" ")],
    [t("unit"), named(unit)],
    [t("campaign"), named(campaign)],
    [t("kind"), named(kind)],
    [t("meant"), meant.map((group) => namedIn(locale, group)).join(locale === "en" ? ", " : "、")],
    [t("capacity"), event.capacity === null ? null : t("capacityValue", { count: format.number(event.capacity) })],
    [t("speaker"), event.speaker],
    [t("host"), event.host],
    [mark("mark"), coHosts.map((unit) => namedIn(locale, unit)).join(mark("separator"))],
    [t("counts"), event.counts ? t("countsYes") : t("countsNo")],
  ];
  const items = facts.flatMap(([term, detail]): Definition[] => (detail ? [{ key: term, term, detail }] : []));
  return (
    <div className="flex flex-col gap-2">
      <h2 className="text-lg">{t("heading")}</h2>
      <DefinitionList items={items} />
      <a
        href={localePath(locale, `/events/${event.id}`)}
        className="inline-flex min-h-target items-center self-start text-teal no-underline hover:underline"
      >
        {t("page")}
      </a>
    </div>
  );
}

function timeText({ event }: Review, locale: string): string {
  const { startsAt, endsAt, timeZone } = event;
  const ends = localDate(endsAt, timeZone);
  const until =
    ends === event.startsOn ? localTime(endsAt, timeZone) : `${dateText(ends, locale)} ${localTime(endsAt, timeZone)}`;
  return `${dateText(event.startsOn, locale)} ${localTime(startsAt, timeZone)}–${until}`;
}
