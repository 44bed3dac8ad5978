import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NoOfficeResults } from "@/components/results/no-office-results";
import { OfficeResultsPage } from "@/components/results/office-results-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { withChosenOnly } from "@/lib/results/content";
import { composeResults } from "@/lib/results/queries/compose-results";
import { getPreparedResults } from "@/lib/results/queries/get-results";
import { readYear } from "@/lib/targets/year";
import { localDate } from "@/lib/time/zone";
import { getProgrammeUnitId } from "@/lib/totals/queries";
import { listYears } from "@/lib/totals/years";
import { releaseResultsAction, saveResultsAction, withdrawResultsAction } from "./actions";

const outcomes = ["saved", "released", "withdrawn"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("office.tabs"))("results") };
}

export default async function ResultsOfOfficePage({
  searchParams,
}: PageProps<"/[locale]/office/results">): Promise<ReactNode> {
  const access = await requireAccess("reports.manage");
  const asked = await searchParams;
  const now = new Date();
  const year = readYear(asked.year, now);
  const prepared = await getPreparedResults(access, year);
  const [content, known] = await Promise.all([
    prepared && composeResults(access, { year, text: prepared, now }),
    listYears({ scopeId: (await getProgrammeUnitId()) ?? "", now }),
  ]);
  if (!prepared || !content) return <NoOfficeResults year={year} />;
  const thisYear = Number(localDate(now).slice(0, 4));
  const years = [...new Set([year, thisYear, ...known.filter((each) => each < thisYear)])].toSorted(
    (one, other) => other - one,
  );
  return (
    <ClientMessages namespaces={["results"]}>
      <OfficeResultsPage
        {...{ prepared, years }}
        preview={withChosenOnly(content)}
        done={outcomes.find((each) => each === asked.done) ?? null}
        actions={{ save: saveResultsAction, release: releaseResultsAction, withdraw: withdrawResultsAction }}
      />
    </ClientMessages>
  );
}
