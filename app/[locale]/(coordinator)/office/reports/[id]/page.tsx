import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ReportPage } from "@/components/reports/report-page";
import { requireAccess } from "@/lib/access/session";
import { getReport } from "@/lib/reports/queries/get-report";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

export default async function OfficeReportPage({
  params,
  searchParams,
}: PageProps<"/[locale]/office/reports/[id]">): Promise<ReactNode> {
  const access = await requireAccess("reports.manage");
  const report = await getReport(access, (await params).id);
  if (!report) notFound();
  return <ReportPage report={report} kept={(await searchParams).done === "kept"} />;
}
