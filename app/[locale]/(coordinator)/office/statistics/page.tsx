import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ComposeFirst } from "@/components/compositions/compose-first";
import { Composed } from "@/components/compositions/composed";
import { ClientMessages } from "@/components/shell/client-messages";
import { StatisticsPage } from "@/components/statistics/statistics-page";
import { requireAccess } from "@/lib/access/session";
import { queryText } from "@/lib/compositions/input";
import { findContent, measureYear } from "@/lib/compositions/queries";
import { readView } from "@/lib/overview/input";
import { listMappable } from "@/lib/statistics/queries/get-form";
import { getReturn, type StatisticalReturn } from "@/lib/statistics/queries/get-return";
import { localDate } from "@/lib/time/zone";
import { listYears } from "@/lib/totals/years";
import { composeAction } from "../composed/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics"))("title") };
}

export default async function OfficeStatisticsPage({
  searchParams,
}: PageProps<"/[locale]/office/statistics">): Promise<ReactNode> {
  const access = await requireAccess("reports.manage");
  const now = new Date();
  const view = readView(await searchParams, Number(localDate(now).slice(0, 4)));
  const measured = await measureYear(access, view, now);
  if (!measured) notFound();
  const years = await listYears({ scopeId: measured.unit, now }, view.year);
  const names = await listMappable(access);
  if (!measured.large) {
    const found = await getReturn(access, view, now);
    if (!found) notFound();
    return <StatisticsPage {...{ found, names, years, now }} order={null} />;
  }
  const query = queryText({ unit: measured.unit, year: view.year });
  const wanted = { kind: "return", format: "page", query } as const;
  const composed = await findContent<StatisticalReturn>(access, "return", query);
  const title = `${(await getTranslations("statistics"))("title")} ${view.year}`;
  return (
    <ClientMessages>
      {composed.id === null ? (
        <ComposeFirst {...{ title, wanted, underWay: composed.underWay }} order={composeAction} />
      ) : (
        <Composed {...{ at: composed.at, wanted }} order={composeAction}>
          <StatisticsPage
            {...{ found: composed.content, names, years, now: composed.at }}
            order={{ action: composeAction, query }}
          />
        </Composed>
      )}
    </ClientMessages>
  );
}
