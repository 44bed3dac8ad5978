import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LedgerDone } from "@/components/ledgers/done";
import { OwnGrant } from "@/components/register/own-grant";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { getOwnGrant, listGrantEvents } from "@/lib/grants/queries/get-grant";
import { localDate } from "@/lib/time/zone";
import { handInReportAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("grants"))("one") };
}

/** One of the unit's own grants, and its reports to hand in. */
export default async function OwnGrantPage({
  params,
  searchParams,
}: PageProps<"/[locale]/desk/register/grants/[id]">): Promise<ReactNode> {
  const access = await requireAccess("desk.read");
  const [{ id, locale }, { done }, t] = await Promise.all([params, searchParams, getTranslations("register")]);
  const grant = await getOwnGrant(access, id);
  if (!grant) notFound();
  const events = await listGrantEvents(grant);
  const today = localDate(new Date());
  return (
    <div className="flex max-w-[46rem] flex-col gap-8">
      <BackLink href={localePath(locale, "/desk/register")}>{t("title")}</BackLink>
      <LedgerDone done={done} />
      <ClientMessages namespaces={["grants", "ledgers"]}>
        <OwnGrant {...{ grant, events, today, action: handInReportAction }} />
      </ClientMessages>
    </div>
  );
}
