import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { FormPage, formDone } from "@/components/statistics/form-page";
import { requireAccess } from "@/lib/access/session";
import { getForm, listMappable } from "@/lib/statistics/queries/get-form";
import { reachesAll } from "@/lib/targets/mutations";
import { readYear } from "@/lib/targets/year";
import { moveReturnRowAction, removeReturnRowAction, saveFormSettingsAction, takeOverFormAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics"))("editForm") };
}

export default async function ReturnFormPage({
  searchParams,
}: PageProps<"/[locale]/office/statistics/form">): Promise<ReactNode> {
  const access = await requireAccess("reports.manage");
  const asked = await searchParams;
  const year = readYear(asked.year, new Date());
  const [form, names] = await Promise.all([getForm(access, year), listMappable(access)]);
  return (
    <ClientMessages namespaces={["statistics"]}>
      <FormPage
        {...{ form, names }}
        changeable={reachesAll(access)}
        done={formDone.find((each) => each === asked.done) ?? null}
        actions={{
          save: saveFormSettingsAction,
          remove: removeReturnRowAction,
          move: moveReturnRowAction,
          takeOver: takeOverFormAction,
        }}
      />
    </ClientMessages>
  );
}
