import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EventForm } from "@/components/event-form/event-form";
import { textOfEvent } from "@/components/event-form/event-text";
import { localisedChoices } from "@/components/event-form/localised-choices";
import { ClosedPeriod } from "@/components/periods/closed-period";
import { scopeWords } from "@/components/series/scope-words";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { pathHere } from "@/i18n/path-here";
import { reachOf } from "@/lib/access/policy";
import { requireAccess } from "@/lib/access/session";
import { withCoHosts } from "@/lib/co-hosts/queries/list-choices";
import { getOwnEvent } from "@/lib/events/queries/get-own-event";
import { listFormChoices } from "@/lib/events/queries/list-form-choices";
import { getClosedMonth } from "@/lib/periods/queries";
import { saveEventAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("eventForm"))("editTitle") };
}

/** Changes an event; what the public already sees says so. */
export default async function EditEventPage({
  params,
}: PageProps<"/[locale]/desk/events/[id]/edit">): Promise<ReactNode> {
  const access = await requireAccess("events.manage");
  const reading = await requireAccess("desk.read");
  const event = await getOwnEvent(reading, (await params).id);
  if (!event) notFound();
  const [t, choices, closed] = await Promise.all([
    getTranslations("eventForm"),
    listFormChoices(access, event.year),
    getClosedMonth(access, event.startsOn),
  ]);
  const mayAgree = reachOf(access.actor.role, "records.review") !== null;
  const text = textOfEvent(event);
  const all = await withCoHosts(access, choices, { ids: text.coHostIds });
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={await pathHere(`/desk/events/${event.id}`)}>{t("toEvent")}</BackLink>
        <PageHeading title={t("editTitle")} lead={event.title} />
      </div>
      {event.status === "cancelled" ? (
        <Notice tone="warn">{t("cancelledLead")}</Notice>
      ) : (
        <ClientMessages namespaces={["eventForm", "seriesShift", "days", "alike"]}>
          {event.status === "approved" && <Notice tone="warn">{t("approvedLead")}</Notice>}
          {event.status === "published" && <Notice>{t("publishedLead")}</Notice>}
          <ClosedPeriod closed={closed}>
            <EventForm
              action={saveEventAction}
              initial={text}
              kept={text}
              choices={await localisedChoices(all, mayAgree)}
              draft={event.status === "draft"}
              scopes={event.seriesId ? await scopeWords("change") : undefined}
              timesFixed={event.status === "postponed"}
            />
          </ClosedPeriod>
        </ClientMessages>
      )}
    </div>
  );
}
