import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BatchTable } from "@/components/batches/batch-table";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { pathHere } from "@/i18n/path-here";
import { requireAccess } from "@/lib/access/session";
import { listOwnBatches } from "@/lib/batches/queries/list-batches";
import { undoableDays } from "@/lib/batches/undoable";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("batches"))("last") };
}

/** What one has done with many events at once lately, to look at again and to take back. */
export default async function BatchesPage(): Promise<ReactNode> {
  const access = await requireAccess("desk.read");
  const [t, batches] = await Promise.all([getTranslations("batches"), listOwnBatches(access, new Date())]);
  return (
    <div className="flex max-w-[56rem] flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={await pathHere("/desk/events")}>{t("back")}</BackLink>
        <PageHeading title={t("last")} lead={t("lastLead", { days: undoableDays })} />
      </div>
      <BatchTable batches={batches} />
    </div>
  );
}
