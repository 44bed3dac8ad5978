import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CopyForm } from "@/components/copies/copy-form";
import { CopyWishForm } from "@/components/copies/copy-wish-form";
import { localisedChoices } from "@/components/event-form/localised-choices";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { readCopy } from "@/lib/copies/input";
import { previewCopy } from "@/lib/copies/queries/preview-copy";
import { readCampaignChoice } from "@/lib/events/form-input";
import { listFormChoices } from "@/lib/events/queries/list-form-choices";
import { localDate } from "@/lib/time/zone";
import { copyEventsAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("copies"))("title") };
}

/** Holds a campaign's last year, or one of its editions, again: seen event by event before the drafts are made. */
export default async function AgainPage({
  params,
  searchParams,
}: PageProps<"/[locale]/desk/events/again">): Promise<ReactNode> {
  const access = await requireAccess("events.manage");
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const lastYear = Number(localDate(new Date()).slice(0, 4)) - 1;
  const asked = readCopy(search);
  const { campaignId = "", editionId } = readCampaignChoice(asked.campaign);
  const wish = { ...asked, campaign: campaignId, year: asked.year || lastYear, edition: editionId ?? "" };
  const [t, choices, preview] = await Promise.all([
    getTranslations("copies"),
    listFormChoices(access, lastYear + 1),
    campaignId ? previewCopy(access, wish) : null,
  ]);
  const { campaigns } = await localisedChoices(choices, true);
  return (
    <div className="flex max-w-[56rem] flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={localePath(locale, "/desk/events")}>{t("back")}</BackLink>
        <PageHeading title={t("title")} lead={t("lead")} />
      </div>
      <CopyWishForm
        action={localePath(locale, "/desk/events/again")}
        wish={{ ...wish, campaign: asked.campaign }}
        campaigns={campaigns}
      />
      {preview && preview.lines.length === 0 && <EmptyState title={t("none")} lead={t("noneLead")} />}
      {preview && preview.lines.length > 0 && (
        <ClientMessages namespaces={["copies", "series"]}>
          <CopyForm
            key={preview.id}
            action={copyEventsAction}
            preview={preview}
            editionId={readCampaignChoice(asked.into).editionId}
          />
        </ClientMessages>
      )}
    </div>
  );
}
