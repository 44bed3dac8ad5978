import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EntryList } from "@/components/audit/entry-list";
import { TrailCheck } from "@/components/audit/trail-check";
import { actionsSaying } from "@/components/audit/words";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterInput, FilterSelect } from "@/components/ui/filter-fields";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { addressWith, type Query, wordFrom } from "@/i18n/address";
import { pathHere } from "@/i18n/path-here";
import { requireAccess } from "@/lib/access/session";
import { type AuditFilter, checkTrail, listAuditEntries } from "@/lib/audit/queries";
import { daysAfter, instantOf } from "@/lib/time/zone";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

const outcomes = ["done", "denied"] as const;

/** The trail: every change and every refusal, newest first. */
export default async function AuditPage({ searchParams }: PageProps<"/[locale]/admin/audit">): Promise<ReactNode> {
  const access = await requireAccess("audit.read");
  const query = await searchParams;
  const text = wordFrom(query.q);
  const { actions } = (await getMessages()).audit;
  const filter = { ...filterFrom(query), text, actions: text ? actionsSaying(actions, text) : [] };
  const [t, here, found, check] = await Promise.all([
    getTranslations("audit"),
    pathHere("/admin/audit"),
    listAuditEntries(access, filter),
    checkTrail(access, query.check === "whole" ? "whole" : "newest"),
  ]);
  const filtered = text || filter.outcome || filter.from || filter.until;
  return (
    <div className="flex flex-col gap-8">
      <PageHeading title={t("title")} lead={t("lead")} />
      <TrailCheck check={check} wholeHref={`${here}?check=whole`} />
      <FilterBar action={here} clearHref={filtered ? here : undefined}>
        <FilterInput name="q" label={t("search")} value={text} />
        <FilterSelect
          name="outcome"
          label={t("outcome")}
          all={t("all")}
          value={filter.outcome}
          options={outcomes.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) }))}
        />
        <FilterInput name="from" label={t("from")} type="date" value={dayFrom(query.from)} />
        <FilterInput name="until" label={t("until")} type="date" value={dayFrom(query.until)} />
      </FilterBar>
      {found.entries.length === 0 ? (
        <EmptyState title={t("none")} lead={t("noneLead")} />
      ) : (
        <EntryList entries={found.entries} />
      )}
      <Pagination
        previous={filter.before ? addressWith(here, query, { before: undefined }) : null}
        next={found.next ? addressWith(here, query, { before: String(found.next) }) : null}
      />
    </div>
  );
}

function filterFrom(query: Query): AuditFilter {
  const [from, until] = [dayFrom(query.from), dayFrom(query.until)];
  return {
    outcome: outcomes.find((outcome) => outcome === query.outcome),
    from: from ? instantOf(from, "00:00") : undefined,
    until: until ? instantOf(daysAfter(until, 1), "00:00") : undefined,
    subjectId: wordFrom(query.subject),
    before: /^\d{1,12}$/.test(String(query.before)) ? Number(query.before) : undefined,
  };
}

function dayFrom(value: Query[string]): string | undefined {
  const day = wordFrom(value);
  return day && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
}
