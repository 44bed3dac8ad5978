import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { TemplatePage } from "@/components/reports/template-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { type ReportKind, readPeriod } from "@/lib/reports/period";
import { composeReport } from "@/lib/reports/queries/compose-report";
import { getTemplate, listTemplateNames } from "@/lib/reports/queries/get-template";
import { reachesAll } from "@/lib/targets/mutations";
import { localDate } from "@/lib/time/zone";
import { previewReportAction, resetTemplateAction, saveTemplateAction } from "../actions";

const kinds: ReportKind[] = ["annual", "quarter", "month"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("editText") };
}

export default async function ReportTemplatePage({
  searchParams,
}: PageProps<"/[locale]/office/reports/template">): Promise<ReactNode> {
  const access = await requireAccess("reports.manage");
  const asked = await searchParams;
  const now = new Date();
  const kind = kinds.find((each) => each === asked.kind) ?? "annual";
  const wanted = readPeriod(String(asked.period));
  const period = wanted?.kind === kind ? wanted : currentPeriod(kind, localDate(now));
  const [template, lists] = await Promise.all([getTemplate(access, kind), listTemplateNames(access)]);
  const content = period && (await composeReport(access, { period, template: template.text, now }));
  if (!content) notFound();
  const done = asked.done === "saved" || asked.done === "wasReset" ? asked.done : null;
  const namesOf = (entries: { name: string }[]) => entries.map(({ name }) => name);
  const names = {
    campaigns: namesOf(lists.campaigns),
    groups: namesOf(lists.groups),
    programmes: namesOf(lists.programmes),
    venueKinds: namesOf(lists.venueKinds),
  };
  return (
    <ClientMessages namespaces={["reports"]}>
      <TemplatePage
        {...{ template, content, names, done }}
        period={period.period}
        changeable={reachesAll(access)}
        actions={{ save: saveTemplateAction, reset: resetTemplateAction, preview: previewReportAction }}
      />
    </ClientMessages>
  );
}

function currentPeriod(kind: ReportKind, today: string) {
  const [year, month] = [today.slice(0, 4), today.slice(5, 7)];
  const quarter = Math.ceil(Number(month) / 3);
  return readPeriod({ annual: year, quarter: `${year}-Q${quarter}`, month: `${year}-${month}` }[kind]);
}
