import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PeriodsPage } from "@/components/periods/periods-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { getPeriods, listCorrections } from "@/lib/periods/queries";
import { readYear } from "@/lib/targets/year";
import { closePeriodAction, reopenPeriodAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("periods"))("title") };
}

/** A year's months, quarters and the year itself: what is closed, what is still open in each, and what was corrected since. */
export default async function OfficePeriodsPage({
  searchParams,
}: PageProps<"/[locale]/office/periods">): Promise<ReactNode> {
  const access = await requireAccess("periods.close");
  const now = new Date();
  const asked = await searchParams;
  const year = readYear(asked.year, now);
  const [{ periods, years, mayClose }, corrections] = await Promise.all([
    getPeriods(access, year, now),
    listCorrections(access, year),
  ]);
  const chosen = periods.find(({ period }) => period === asked.period) ?? null;
  const done = (["closed", "reopened"] as const).find((one) => one === asked.done) ?? null;
  return (
    <ClientMessages namespaces={["periods"]}>
      <PeriodsPage
        {...{ year, years, periods, chosen, mayClose, corrections, done }}
        actions={{ close: closePeriodAction, reopen: reopenPeriodAction }}
      />
    </ClientMessages>
  );
}
