import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EventsPage } from "@/components/totals/events-page";
import { grantAccess } from "@/lib/access/access";
import { requireAccess } from "@/lib/access/session";
import { readFigureQuery } from "@/lib/figures/input";
import { countDistinctBehind, getPlace, listEventsBehind, sumEventsBehind } from "@/lib/figures/queries";
import { getChosen } from "@/lib/overview/queries/get-chosen";
import { getListChoices } from "@/lib/overview/queries/get-list-choices";
import { localDate } from "@/lib/time/zone";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("office.events"))("title") };
}

export default async function OfficeEventsPage({
  searchParams,
}: PageProps<"/[locale]/office/events">): Promise<ReactNode> {
  const access = await requireAccess("totals.read");
  const now = new Date();
  const query = readFigureQuery(await searchParams, Number(localDate(now).slice(0, 4)));
  const place = await getPlace(access, query.unit, now);
  if (!place) notFound();
  const [page, sum, chosen, choices] = await Promise.all([
    listEventsBehind(place, query),
    sumEventsBehind(place, query),
    getChosen(query),
    getListChoices(access, place, query.year),
  ]);
  const of = chosen.returned?.row.counts;
  const distinct =
    of === "units" || of === "groups" ? { of, figure: (await countDistinctBehind(place, query))[of] } : null;
  const reviewing = grantAccess(access.actor, "records.review") !== null;
  return <EventsPage {...{ query, page, sum, chosen, choices, distinct, reviewing }} />;
}
