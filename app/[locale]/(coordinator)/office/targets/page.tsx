import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { TargetsPage } from "@/components/targets/targets-page";
import { requireAccess } from "@/lib/access/session";
import { readView } from "@/lib/overview/input";
import { listTargetChanges } from "@/lib/targets/queries/list-target-changes";
import { listTargetChoices, listTargetLines } from "@/lib/targets/queries/list-target-lines";
import { localDate } from "@/lib/time/zone";
import { removeTargetAction, setTargetAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("targets"))("title") };
}

export default async function OfficeTargetsPage({
  searchParams,
}: PageProps<"/[locale]/office/targets">): Promise<ReactNode> {
  const access = await requireAccess("targets.manage");
  const now = new Date();
  const thisYear = Number(localDate(now).slice(0, 4));
  const asked = await searchParams;
  const { year } = readView(asked, thisYear);
  const [{ lines, profile }, choices, changes] = await Promise.all([
    listTargetLines(access, year, now),
    listTargetChoices(access),
    listTargetChanges(access, year),
  ]);
  const done = (["saved", "removed", "split"] as const).find((one) => one === asked.done) ?? null;
  return (
    <ClientMessages namespaces={["targets"]}>
      <TargetsPage
        {...{ lines, profile, changes, choices, year, thisYear, done }}
        actions={{ set: setTargetAction, remove: removeTargetAction }}
      />
    </ClientMessages>
  );
}
