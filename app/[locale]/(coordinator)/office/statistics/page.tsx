import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { StatisticsPage } from "@/components/statistics/statistics-page";
import { requireAccess } from "@/lib/access/session";
import { readView } from "@/lib/overview/input";
import { listMappable } from "@/lib/statistics/queries/get-form";
import { getReturn } from "@/lib/statistics/queries/get-return";
import { localDate } from "@/lib/time/zone";
import { listYears } from "@/lib/totals/years";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics"))("title") };
}

export default async function OfficeStatisticsPage({
  searchParams,
}: PageProps<"/[locale]/office/statistics">): Promise<ReactNode> {
  const access = await requireAccess("reports.manage");
  const now = new Date();
  const view = readView(await searchParams, Number(localDate(now).slice(0, 4)));
  const [found, names] = await Promise.all([getReturn(access, view, now), listMappable(access)]);
  if (!found) notFound();
  const years = await listYears({ scopeId: found.place.scopeId, now }, view.year);
  return <StatisticsPage {...{ found, names, years, now }} />;
}
