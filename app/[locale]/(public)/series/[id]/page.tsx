import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { DatedEvents } from "@/components/events/dated-events";
import { placeOf } from "@/components/events/event-row";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { addressesOf } from "@/i18n/addresses";
import { localePath } from "@/i18n/path";
import { writtenIn } from "@/i18n/written";
import type { EventStatus } from "@/lib/events/status";
import { getPublicSeries } from "@/lib/series/queries/list-public-series";

type Props = PageProps<"/[locale]/series/[id]">;
const readSeries = cache((id: string) => getPublicSeries(id, new Date()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, locale, t] = await Promise.all([params, getLocale(), getTranslations("event")]);
  const series = await readSeries(id);
  if (!series) notFound();
  const { title } = series.nearest;
  return {
    title: t("seriesOf", { title }),
    description: t("seriesDescription", { title, place: placeOf(series.nearest, locale) ?? "" }),
    alternates: addressesOf(`/series/${id}`, locale),
  };
}

const isOn = ({ status }: { status: EventStatus }) => status !== "cancelled" && status !== "postponed";

/** All dates of a series: those to come first. */
export default async function SeriesPage({ params }: Props): Promise<ReactNode> {
  const series = await readSeries((await params).id);
  if (!series) notFound();
  const [t, locale] = await Promise.all([getTranslations("event"), getLocale()]);
  const now = new Date();
  const { coming, over, nearest } = series;
  return (
    <div className="page flex flex-col gap-8 pt-4">
      <div className="flex flex-col gap-2">
        <BackLink href={localePath(locale, "/")}>{t("back")}</BackLink>
        <PageHeading
          title={<span lang={writtenIn(locale)}>{nearest.title}</span>}
          eyebrow={t("series")}
          lead={t("seriesCount", { coming: coming.filter(isOn).length, over: over.filter(isOn).length })}
        />
      </div>
      {coming.length > 0 && (
        <Section title={t("seriesComing")}>
          <DatedEvents events={coming} now={now} />
        </Section>
      )}
      {over.length > 0 && (
        <Section title={t("seriesOver")}>
          <DatedEvents events={over} now={now} />
        </Section>
      )}
    </div>
  );
}
