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
import { listEditions } from "@/lib/campaigns/queries";
import { readCopy } from "@/lib/copies/input";
import { previewCopy } from "@/lib/copies/queries/preview-copy";
import { plannedYear } from "@/lib/copies/rules";
import { listFormChoices } from "@/lib/events/queries/list-form-choices";
import { listOwnYears } from "@/lib/events/queries/list-own-events";
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
  const reading = await requireAccess("desk.read");
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const today = localDate(new Date());
  const wish = readCopy(search, plannedYear(today));
  const thisYear = Number(today.slice(0, 4));
  const [t, choices, earlier, preview, years] = await Promise.all([
    getTranslations("copies"),
    listFormChoices(access, thisYear),
    listEditions({ year: thisYear - 1 }),
    wish.campaignId ? previewCopy(access, wish, today) : null,
    listOwnYears(reading),
  ]);
  const { campaigns } = await localisedChoices({ ...choices, editions: [...choices.editions, ...earlier] }, true);
  return (
    <div className="flex max-w-[56rem] flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={localePath(locale, "/desk/events")}>{t("back")}</BackLink>
        <PageHeading title={t("title")} lead={t("lead")} />
      </div>
      <CopyWishForm
        action={localePath(locale, "/desk/events/again")}
        wish={{ ...wish, intoChoice: typeof search.into === "string" ? search.into : "" }}
        years={{ from: years.filter((year) => year <= thisYear), to: [thisYear, thisYear + 1] }}
        campaigns={campaigns}
      />
      {preview && preview.lines.length === 0 && <EmptyState title={t("none")} lead={t("noneLead")} />}
      {preview && preview.lines.length > 0 && (
        <ClientMessages namespaces={["copies", "series", "days", "event"]}>
          <CopyForm key={preview.id} action={copyEventsAction} preview={preview} editionId={wish.into || undefined} />
        </ClientMessages>
      )}
    </div>
  );
}
