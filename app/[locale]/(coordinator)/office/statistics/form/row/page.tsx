import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { RowPage } from "@/components/statistics/row-page";
import { requireAccess } from "@/lib/access/session";
import { getForm, listMappable } from "@/lib/statistics/queries/get-form";
import { reachesAll } from "@/lib/targets/mutations";
import { readYear } from "@/lib/targets/year";
import { saveReturnRowAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics"))("editForm") };
}

export default async function ReturnRowPage({
  searchParams,
}: PageProps<"/[locale]/office/statistics/form/row">): Promise<ReactNode> {
  const access = await requireAccess("reports.manage");
  const asked = await searchParams;
  const year = readYear(asked.year, new Date());
  const [form, names] = await Promise.all([getForm(access, year), listMappable(access)]);
  const row = asked.id === undefined ? null : form.rows.find(({ id }) => id === asked.id);
  // The form is the whole programme's: who reaches a part of it reads it on the page before.
  if (row === undefined || !reachesAll(access)) notFound();
  return (
    <ClientMessages namespaces={["statistics"]}>
      <RowPage {...{ form, row, names }} action={saveReturnRowAction} />
    </ClientMessages>
  );
}
