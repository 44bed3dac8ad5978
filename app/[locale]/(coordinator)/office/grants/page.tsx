import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { GrantsPage } from "@/components/grants/grants-page";
import { requireAccess } from "@/lib/access/session";
import { listAllGrantProgrammes } from "@/lib/grant-programmes/queries";
import { grantQuery } from "@/lib/grants/input";
import { listGrants, sumGrants } from "@/lib/grants/queries/list-grants";
import { readRegisterQuery } from "@/lib/ledgers/input";
import { listLedgerUnits, listLedgerYears } from "@/lib/ledgers/queries";
import { localDate } from "@/lib/time/zone";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("grants"))("heading") };
}

export default async function OfficeGrantsPage({
  searchParams,
}: PageProps<"/[locale]/office/grants">): Promise<ReactNode> {
  const access = await requireAccess("ledgers.manage");
  const now = new Date();
  const asked = await searchParams;
  const query = readRegisterQuery(grantQuery, asked, Number(localDate(now).slice(0, 4)));
  const [page, sum, units, programmes, years] = await Promise.all([
    listGrants(access, query),
    sumGrants(access, query),
    listLedgerUnits(access),
    listAllGrantProgrammes(),
    listLedgerYears(access, "grants", query.year, now),
  ]);
  const choices = { years, units, programmes };
  return <GrantsPage {...{ query, page, sum, choices, done: asked.done }} />;
}
