import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { SplitPage } from "@/components/targets/split-page";
import { requireAccess } from "@/lib/access/session";
import { getSplit, listWholes } from "@/lib/targets/queries/get-split";
import { readSplitQuery, readTypedParts } from "@/lib/targets/split-input";
import { localDate } from "@/lib/time/zone";
import { saveSplitAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("targets"))("split") };
}

/** Splits a target over its parts by a rule: the rule is chosen, what comes of it is seen and changed, then it is saved. */
export default async function SplitTargetPage({
  searchParams,
}: PageProps<"/[locale]/office/targets/split">): Promise<ReactNode> {
  const access = await requireAccess("targets.manage");
  const now = new Date();
  const thisYear = Number(localDate(now).slice(0, 4));
  const asked = await searchParams;
  const query = readSplitQuery(asked, thisYear);
  const [wholes, split] = await Promise.all([listWholes(access), getSplit(access, query, now)]);
  return (
    <ClientMessages namespaces={["targets"]}>
      <SplitPage {...{ query, wholes, split, thisYear }} typed={readTypedParts(asked)} action={saveSplitAction} />
    </ClientMessages>
  );
}
