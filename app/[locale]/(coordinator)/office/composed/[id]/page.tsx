import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CompositionPage } from "@/components/compositions/composition-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { pathHere } from "@/i18n/path-here";
import { requireAccess } from "@/lib/access/session";
import { addressOf } from "@/lib/compositions/address";
import { getComposition } from "@/lib/compositions/queries";
import { cancelCompositionAction, composeAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("compositions"))("title") };
}

/** What is composed in the background; what a page shows is shown by that page. */
export default async function OfficeCompositionPage({
  params,
}: PageProps<"/[locale]/office/composed/[id]">): Promise<ReactNode> {
  const access = await requireAccess("reports.manage");
  const found = await getComposition(access, (await params).id);
  if (!found) notFound();
  if (found.state === "ready" && found.format === "page") redirect(await pathHere(addressOf(found.kind, found.query)));
  return (
    <ClientMessages>
      <CompositionPage found={found} order={composeAction} cancel={cancelCompositionAction} />
    </ClientMessages>
  );
}
