import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SelectForm } from "@/components/batches/select-form";
import { TickPage } from "@/components/batches/tick-page";
import { EventFilter } from "@/components/desk/event-filter";
import { EventTable } from "@/components/desk/event-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { mostEvents, readTicked } from "@/lib/batches/input";
import { listAllCampaigns } from "@/lib/campaigns/queries";
import { type DeskFilter, deskCsvPath, readDeskFilter } from "@/lib/events/desk-filter";
import { listOwnUnits } from "@/lib/events/queries/list-form-choices";
import { countOwnEvents, listOwnEvents, listOwnYears, readListPlace } from "@/lib/events/queries/list-own-events";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.list"))("title") };
}

/** The events of the unit and of those below it. */
export default async function EventsPage({
  params,
  searchParams,
}: PageProps<"/[locale]/desk/events">): Promise<ReactNode> {
  const access = await requireAccess("desk.read");
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const filter = readDeskFilter(search);
  const place = readListPlace(search);
  const now = new Date();
  const [imports, t, list, years, campaigns, units] = await Promise.all([
    getTranslations("imports"),
    getTranslations("desk.list"),
    listOwnEvents(access, filter, { place, now }),
    listOwnYears(access),
    listAllCampaigns(),
    listOwnUnits(access),
  ]);
  // One page needs no counting: there is nothing to choose beyond it.
  const several = list.next !== null || list.previous !== null;
  const found = several ? await countOwnEvents(access, filter, { now, most: mostEvents }) : list.events.length;
  const own = units.find((unit) => unit.id === access.actor.unitId);
  const ticked = readTicked(search);
  return (
    <div className="flex flex-col gap-8">
      <PageHeading
        eyebrow={own ? namedIn(locale, own) : access.actor.unitName}
        title={t("title")}
        actions={
          <>
            <ButtonLink href={localePath(locale, "/desk/import")} tone="secondary">
              {imports("link")}
            </ButtonLink>
            <ButtonLink href={localePath(locale, deskCsvPath(filter))} tone="secondary">
              {t("csv")}
            </ButtonLink>
            <ButtonLink href={localePath(locale, "/desk/events/again")} tone="secondary">
              {t("again")}
            </ButtonLink>
            <ButtonLink href={localePath(locale, "/desk/events/new")}>{t("newEvent")}</ButtonLink>
          </>
        }
      />
      {search.notice === "deleted" && (
        <Notice tone="success" live>
          {t("deleted")}
        </Notice>
      )}
      {typeof search.copied === "string" && /^\d{1,3}$/.test(search.copied) && (
        <Notice tone="success" live>
          {t("copied", { count: Number(search.copied) })}
        </Notice>
      )}
      <EventFilter filter={filter} years={years} campaigns={campaigns} units={units} />
      {list.events.length === 0 ? (
        <NoEvents filter={filter} locale={locale} />
      ) : (
        <SelectForm
          filter={filter}
          found={found}
          elsewhere={ticked.filter((id) => !list.events.some((event) => event.id === id))}
          tickPage={<TickPage filter={filter} place={place} ticked={ticked} lines={list.events} />}
          place={{ previous: list.previous, next: list.next, here: place }}
        >
          <EventTable lines={list.events} now={now} severalUnits={units.length > 1} ticked={ticked} />
        </SelectForm>
      )}
    </div>
  );
}

async function NoEvents({ filter, locale }: { filter: DeskFilter; locale: string }): Promise<ReactNode> {
  const t = await getTranslations("desk.list");
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return narrowed ? (
    <EmptyState
      title={t("noneTitle")}
      lead={t("noneLead")}
      action={
        <ButtonLink href={localePath(locale, "/desk/events")} tone="secondary">
          {t("showAll")}
        </ButtonLink>
      }
    />
  ) : (
    <EmptyState
      title={t("emptyTitle")}
      lead={t("emptyLead")}
      action={<ButtonLink href={localePath(locale, "/desk/events/new")}>{t("newEvent")}</ButtonLink>}
    />
  );
}
