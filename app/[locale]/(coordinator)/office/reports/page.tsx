import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ReportsPage } from "@/components/reports/reports-page";
import { requireAccess } from "@/lib/access/session";
import { listReports } from "@/lib/reports/queries/get-report";
import { localDate } from "@/lib/time/zone";
import { getProgrammeUnitId } from "@/lib/totals/queries";
import { listYears } from "@/lib/totals/years";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

export default async function OfficeReportsPage(): Promise<ReactNode> {
  const access = await requireAccess("reports.manage");
  const now = new Date();
  const scopeId = (await getProgrammeUnitId()) ?? "";
  const [reports, known] = await Promise.all([listReports(access), listYears({ scopeId, now })]);
  const thisYear = Number(localDate(now).slice(0, 4));
  // What lies ahead has nothing to report yet.
  const years = [thisYear, ...known.filter((year) => year < thisYear)].toSorted((one, other) => other - one);
  return <ReportsPage reports={reports} years={years} />;
}
