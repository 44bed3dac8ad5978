import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FindEvent } from "@/components/ledgers/find-event";
import { OwnMediaForm } from "@/components/register/own-media-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { newFormKey } from "@/lib/actions/id-of-form";
import { findEvents } from "@/lib/ledgers/queries";
import { reportOwnMediaAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recognition"))("media.add") };
}

/** A unit enters what the press wrote about one of its events. */
export default async function NewOwnMediaPage({
  params,
  searchParams,
}: PageProps<"/[locale]/desk/register/media/new">): Promise<ReactNode> {
  const access = await requireAccess("records.manage");
  const [{ locale }, asked, t, register] = await Promise.all([
    params,
    searchParams,
    getTranslations("recognition"),
    getTranslations("register"),
  ]);
  const find = typeof asked.find === "string" && asked.find.trim() !== "" ? asked.find.trim().slice(0, 80) : undefined;
  const chosen = typeof asked.event === "string" ? asked.event : undefined;
  const events = await findEvents(access, { text: find, chosen });
  return (
    <div className="flex max-w-[46rem] flex-col gap-8">
      <BackLink href={localePath(locale, "/desk/register")}>{register("title")}</BackLink>
      <PageHeading title={t("media.add")} lead={register("mediaLead")} />
      <FindEvent action={localePath(locale, "/desk/register/media/new")} text={find} />
      <ClientMessages namespaces={["recognition"]}>
        <OwnMediaForm action={reportOwnMediaAction} events={events} chosen={chosen} formKey={newFormKey()} />
      </ClientMessages>
    </div>
  );
}
