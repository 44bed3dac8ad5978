import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { TemplateTable } from "@/components/templates/template-table";
import { BackLink } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { pathHere } from "@/i18n/path-here";
import { requireAccess } from "@/lib/access/session";
import { listOwnUnits } from "@/lib/events/queries/list-form-choices";
import { listTemplates } from "@/lib/templates/queries";
import { dropTemplateAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("title") };
}

const notices = ["kept", "saved", "dropped"] as const;

/** The unit's templates, to begin events from, rename, change and drop. */
export default async function TemplatesPage({
  searchParams,
}: PageProps<"/[locale]/desk/templates">): Promise<ReactNode> {
  const access = await requireAccess("events.manage");
  const [t, search, templates, units] = await Promise.all([
    getTranslations("templates"),
    searchParams,
    listTemplates(access),
    listOwnUnits(access),
  ]);
  const notice = notices.find((one) => one === search.notice);
  return (
    <div className="flex max-w-[56rem] flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={await pathHere("/desk/events/new")}>{t("back")}</BackLink>
        <PageHeading title={t("title")} lead={t("lead")} />
      </div>
      {notice && (
        <Notice tone="success" live>
          {t(`notices.${notice}`)}
        </Notice>
      )}
      {templates.length === 0 ? (
        <EmptyState title={t("none")} lead={t("noneLead")} />
      ) : (
        <ClientMessages>
          <TemplateTable templates={templates} severalUnits={units.length > 1} drop={dropTemplateAction} />
        </ClientMessages>
      )}
    </div>
  );
}
