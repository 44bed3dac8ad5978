import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AnalysisPage } from "@/components/analysis/analysis-page";
import { SavedViews } from "@/components/analysis/saved-views";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { analysisPath, readAnalysis } from "@/lib/analysis/input";
import { getAnalysis } from "@/lib/analysis/queries/get-analysis";
import { listSavedViews } from "@/lib/analysis/queries/list-saved-views";
import { localDate } from "@/lib/time/zone";
import { removeViewAction, renameViewAction, saveViewAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("analysis"))("title") };
}

export default async function OfficeAnalysisPage({
  searchParams,
}: PageProps<"/[locale]/office/analysis">): Promise<ReactNode> {
  const access = await requireAccess("totals.read");
  const now = new Date();
  const thisYear = Number(localDate(now).slice(0, 4));
  const asked = await searchParams;
  const query = readAnalysis(asked, thisYear);
  const [analysis, views] = await Promise.all([getAnalysis(access, query, now), listSavedViews(access)]);
  if (!analysis) notFound();
  const done = (["saved", "renamed", "removed"] as const).find((name) => name === asked.done) ?? null;
  const saved = (
    <ClientMessages namespaces={["analysis"]}>
      <SavedViews
        {...{ views, done }}
        here={analysisPath(query)}
        actions={{ save: saveViewAction, rename: renameViewAction, remove: removeViewAction }}
      />
    </ClientMessages>
  );
  return <AnalysisPage {...{ analysis, thisYear, saved }} />;
}
