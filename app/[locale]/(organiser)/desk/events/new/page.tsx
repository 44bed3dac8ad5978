import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CopyParts } from "@/components/copies/copy-parts";
import { EventForm } from "@/components/event-form/event-form";
import { copiedText, emptyText, templateText } from "@/components/event-form/event-text";
import { localisedChoices } from "@/components/event-form/localised-choices";
import { ClientMessages } from "@/components/shell/client-messages";
import { TemplateList } from "@/components/templates/template-list";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { pathHere } from "@/i18n/path-here";
import type { Access } from "@/lib/access/access";
import { reachOf } from "@/lib/access/policy";
import { requireAccess } from "@/lib/access/session";
import { withCoHosts } from "@/lib/co-hosts/queries/list-choices";
import { readParts } from "@/lib/events/fields";
import { getLastWords } from "@/lib/events/queries/get-last-words";
import { getOwnEvent } from "@/lib/events/queries/get-own-event";
import { type FormChoices, listFormChoices } from "@/lib/events/queries/list-form-choices";
import { getTemplate, listTemplates } from "@/lib/templates/queries";
import { localDate } from "@/lib/time/zone";
import { saveEventAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("eventForm"))("newTitle") };
}

/** A new event, empty or begun as a copy (`?from=`). */
export default async function NewEventPage({
  searchParams,
}: PageProps<"/[locale]/desk/events/new">): Promise<ReactNode> {
  const access = await requireAccess("events.manage");
  const reading = await requireAccess("desk.read");
  const search = await searchParams;
  const { from, template: asked } = search;
  const parts = readParts(search);
  const now = new Date();
  const today = localDate(now);
  const [t, choices, templates, template, copied] = await Promise.all([
    getTranslations("eventForm"),
    listFormChoices(access, Number(today.slice(0, 4))),
    listTemplates(access),
    typeof asked === "string" ? getTemplate(access, asked) : null,
    typeof from === "string" ? getOwnEvent(reading, from) : null,
  ]);
  const isOwn = ({ unit }: { unit: { id: string } }) => unit.id === access.actor.unitId;
  const ownFirst = [...templates.filter(isOwn), ...templates.filter((one) => !isOwn(one))];
  const begun = template
    ? templateText(choices.newEventId, template.fields, today)
    : copied && copiedText(choices.newEventId, { event: copied, parts, today });
  const initial = begun ?? (await startingText(access, choices, today));
  const all = await withCoHosts(access, choices, { ids: initial.coHostIds, newEvent: true });
  const mayAgree = reachOf(access.actor.role, "records.review") !== null;
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={await pathHere("/desk")}>{t("toDesk")}</BackLink>
        <PageHeading title={t("newTitle")} lead={copied ? t("copyLead", { title: copied.title }) : t("newLead")} />
      </div>
      {copied && <CopyParts fromId={copied.id} parts={parts} />}
      {!copied && <TemplateList templates={ownFirst} chosenId={template?.id} />}
      <ClientMessages namespaces={["eventForm", "seriesShift", "days", "alike"]}>
        <EventForm
          key={`${from ?? ""} ${asked ?? ""} ${parts.join()}`}
          action={saveEventAction}
          initial={initial}
          choices={await localisedChoices(all, mayAgree)}
          draft
        />
      </ClientMessages>
    </div>
  );
}

async function startingText(access: Access<"events.manage">, choices: FormChoices, today: string) {
  const last = await getLastWords(access);
  const own = choices.units.find((unit) => unit.id === access.actor.unitId) ?? choices.units[0];
  return emptyText(choices.newEventId, { id: own?.id ?? "", streetId: own?.streetId ?? null }, { last, today });
}
