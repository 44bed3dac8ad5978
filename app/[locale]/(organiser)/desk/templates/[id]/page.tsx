import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { templateText } from "@/components/event-form/event-text";
import { localisedChoices } from "@/components/event-form/localised-choices";
import { ClientMessages } from "@/components/shell/client-messages";
import { TemplateForm } from "@/components/templates/template-form";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { pathHere } from "@/i18n/path-here";
import { requireAccess } from "@/lib/access/session";
import { withCoHosts } from "@/lib/co-hosts/queries/list-choices";
import { listFormChoices } from "@/lib/events/queries/list-form-choices";
import { getTemplate } from "@/lib/templates/queries";
import { localDate } from "@/lib/time/zone";
import { saveTemplateAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("editTitle") };
}

/** Renames a template and changes what events begun from it are filled in with. */
export default async function TemplatePage({ params }: PageProps<"/[locale]/desk/templates/[id]">): Promise<ReactNode> {
  const access = await requireAccess("events.manage");
  const template = await getTemplate(access, (await params).id);
  if (!template) notFound();
  const today = localDate(new Date());
  const [t, choices] = await Promise.all([
    getTranslations("templates"),
    listFormChoices(access, Number(today.slice(0, 4))),
  ]);
  const kept = { ...templateText(template.id, template.fields, today), version: String(template.version) };
  // An edition is over when its template is used again.
  const all = await localisedChoices(
    { ...(await withCoHosts(access, choices, { ids: kept.coHostIds })), editions: [] },
    true,
  );
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={await pathHere("/desk/templates")}>{t("title")}</BackLink>
        <PageHeading title={t("editTitle")} lead={t("editLead")} />
      </div>
      <ClientMessages namespaces={["eventForm", "templates"]}>
        <TemplateForm action={saveTemplateAction} name={template.name} kept={kept} choices={all} />
      </ClientMessages>
    </div>
  );
}
