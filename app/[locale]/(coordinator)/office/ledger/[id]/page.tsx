import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ExportPage } from "@/components/ledger/export-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { getExport } from "@/lib/ledger/queries/get-export";
import { cancelLedgerAction, orderLedgerAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledger"))("title") };
}

export default async function OfficeLedgerFilePage({
  params,
}: PageProps<"/[locale]/office/ledger/[id]">): Promise<ReactNode> {
  const access = await requireAccess("totals.read");
  const file = await getExport(access, (await params).id, new Date());
  if (!file) notFound();
  return (
    <ClientMessages>
      <ExportPage file={file} order={orderLedgerAction} cancel={cancelLedgerAction} />
    </ClientMessages>
  );
}
