import { getTranslations } from "next-intl/server";
import type { CsvCell } from "@/lib/csv/csv";
import type { FigureQuery } from "@/lib/figures/input";
import type { EventBehind } from "@/lib/figures/queries";
import { localTime } from "@/lib/time/zone";
import { wordsOf } from "./event-words";

/** The list of events as a file: headings and rows in the reader's language; nothing reported is an empty cell, not zero. */
export async function eventFile(locale: string, query: FigureQuery, events: AsyncIterable<EventBehind>) {
  const [t, totals, common] = await Promise.all([
    getTranslations("office.events"),
    getTranslations("totals"),
    getTranslations("common"),
  ]);
  const header = [
    t("dateColumn"),
    t("timeColumn"),
    t("name"),
    t("unit"),
    t("campaign"),
    t("kind"),
    t("part"),
    t("counts"),
    t(query.online ? "claimedOnline" : "claimedColumn"),
    t(query.online ? "approvedOnline" : "approvedColumn"),
  ];
  const rowOf = (event: EventBehind): CsvCell[] => {
    const { unit, campaign, kind } = wordsOf(event, locale);
    const when = [event.startsOn, localTime(event.startsAt, event.timeZone)];
    const standing = [totals(`parts.${event.part}`), common(event.counts ? "yes" : "no")];
    return [...when, event.title, unit, campaign, kind, ...standing, event.claimed, event.approved];
  };
  async function* rows() {
    for await (const event of events) yield rowOf(event);
  }
  return { name: t("file"), header, rows: rows() };
}
