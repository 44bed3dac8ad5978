import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-fields";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { RuleNote } from "@/components/ui/rule-note";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { type QueueQuery, queuePath } from "@/lib/reviews/input";
import type { QueueRecord } from "@/lib/reviews/queries/list-queue";
import type { listQueueFilters } from "@/lib/reviews/queries/list-queue-filters";
import type { listProposals } from "@/lib/reviews/queries/list-waiting";
import { BatchBar } from "./batch-bar";
import { FlagRules } from "./flag-words";
import type { FormAction } from "./form-action-type";
import { Proposals } from "./proposals";
import { Queue } from "./queue";
import { Shortcuts } from "./shortcuts";

type Filters = Awaited<ReturnType<typeof listQueueFilters>>;
type Props = {
  query: QueueQuery;
  page: { rows: QueueRecord[]; next: string | null };
  count: number;
  filters: Filters;
  proposals: Awaited<ReturnType<typeof listProposals>>;
  done: ReactNode;
  now: Date;
  actions: { approve: FormAction; agree: FormAction; decline: FormAction };
};

/** What waits for a coordinator: records to review, and events to agree to. */
export function QueuePage({ query, page, count, filters, proposals, done, now, actions }: Props): ReactNode {
  const t = useTranslations("reviews");
  const locale = useLocale();
  const ofProposals = query.tab === "proposals";
  const tabs = [
    {
      href: localePath(locale, queuePath({})),
      label: t("tabRecords"),
      count: ofProposals ? undefined : count,
      current: !ofProposals,
    },
    {
      href: localePath(locale, queuePath({ tab: "proposals" })),
      label: t("tabProposals"),
      count: proposals.length,
      current: ofProposals,
    },
  ];
  return (
    <div className="flex flex-col gap-6">
      <PageHeading
        title={t("title")}
        lead={ofProposals ? t("proposals.lead") : `${t("queue", { count })} ${t("queueLead")}`}
      />
      <LinkTabs label={t("tabs")} tabs={tabs} />
      {done}
      {ofProposals ? (
        <Proposals proposals={proposals} agree={actions.agree} decline={actions.decline} />
      ) : (
        <Records {...{ query, page, filters, now }} approve={actions.approve} />
      )}
    </div>
  );
}

function Records({
  query,
  page,
  filters,
  now,
  approve,
}: Pick<Props, "query" | "page" | "filters" | "now"> & { approve: FormAction }): ReactNode {
  const t = useTranslations("reviews");
  const locale = useLocale();
  const { unit, campaign, flags } = query;
  const options = (entries: Filters["units"]) =>
    entries.map((entry) => ({ value: entry.id, label: namedIn(locale, entry), count: entry.waiting }));
  const filtered = unit !== undefined || campaign !== undefined || flags !== undefined;
  return (
    <>
      {(filters.units.length > 1 || filtered) && (
        <FilterBar
          action={localePath(locale, "/office/reviews")}
          clearHref={filtered ? localePath(locale, queuePath({})) : undefined}
        >
          <FilterSelect
            name="unit"
            label={t("unit")}
            all={t("allUnits")}
            options={options(filters.units)}
            value={unit}
          />
          <FilterSelect
            name="campaign"
            label={t("campaign")}
            all={t("allCampaigns")}
            options={options(filters.campaigns)}
            value={campaign}
          />
          <FilterSelect
            name="flags"
            label={t("flags.filter")}
            all={t("flags.all")}
            options={[
              { value: "without", label: t("flags.without") },
              { value: "with", label: t("flags.with") },
            ]}
            value={flags}
          />
        </FilterBar>
      )}
      {page.rows.length === 0 ? (
        <EmptyState
          title={flags ? t("flags.empty") : t("empty")}
          lead={flags ? t("flags.emptyLead") : t("emptyLead")}
        />
      ) : (
        <>
          <div className="flex flex-col gap-2">
            <BatchBar records={page.rows} query={query} />
            <Shortcuts hint={t("keys")} />
          </div>
          <Queue records={page.rows} query={query} now={now} approve={approve} />
        </>
      )}
      <Pagination
        previous={query.after ? localePath(locale, queuePath({ unit, campaign, flags })) : null}
        next={page.next ? localePath(locale, queuePath({ unit, campaign, flags, after: page.next })) : null}
      />
      <RuleNote label={t("flags.filter")}>
        <FlagRules />
      </RuleNote>
    </>
  );
}
