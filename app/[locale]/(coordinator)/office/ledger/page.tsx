import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LedgerPage } from "@/components/ledger/ledger-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { readFigureQuery } from "@/lib/figures/input";
import { getPlace } from "@/lib/figures/queries";
import { listLedger } from "@/lib/ledger/queries/each-ledger-row";
import { listExports } from "@/lib/ledger/queries/get-export";
import { getLedger } from "@/lib/ledger/queries/get-ledger";
import { getListChoices } from "@/lib/overview/queries/get-list-choices";
import { localDate } from "@/lib/time/zone";
import { orderLedgerAction } from "./actions";

const shown = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledger"))("title") };
}

export default async function OfficeLedgerPage({
  searchParams,
}: PageProps<"/[locale]/office/ledger">): Promise<ReactNode> {
  const access = await requireAccess("totals.read");
  const now = new Date();
  const asked = readFigureQuery(await searchParams, Number(localDate(now).slice(0, 4)));
  const query = { ...asked, after: undefined };
  const place = await getPlace(access, query.unit, now);
  if (!place) notFound();
  const [ledger, { rows }, choices, files] = await Promise.all([
    getLedger(place, query),
    listLedger(place, query, shown),
    getListChoices(access, place, query.year),
    listExports(access, now),
  ]);
  return (
    <ClientMessages>
      <LedgerPage {...{ query, ledger, rows, choices, files }} order={orderLedgerAction} />
    </ClientMessages>
  );
}
