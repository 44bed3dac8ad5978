import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DraftPage } from "@/components/reports/draft-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { newFormKey } from "@/lib/actions/id-of-form";
import { readPeriod } from "@/lib/reports/period";
import { composeReport } from "@/lib/reports/queries/compose-report";
import { getTemplate } from "@/lib/reports/queries/get-template";
import { takeReportAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

export default async function ReportDraftPage({
  searchParams,
}: PageProps<"/[locale]/office/reports/draft">): Promise<ReactNode> {
  const access = await requireAccess("reports.manage");
  const period = readPeriod(String((await searchParams).period));
  if (!period) notFound();
  const { text } = await getTemplate(access, period.kind);
  const content = await composeReport(access, { period, template: text, now: new Date() });
  if (!content) notFound();
  return (
    <ClientMessages>
      <DraftPage content={content} take={takeReportAction} formKey={newFormKey()} />
    </ClientMessages>
  );
}
