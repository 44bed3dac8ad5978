import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DoneNotice } from "@/components/reviews/done-notice";
import { QueuePage } from "@/components/reviews/queue-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { queueQuery } from "@/lib/reviews/input";
import { getDecided } from "@/lib/reviews/queries/get-decided";
import { listQueue } from "@/lib/reviews/queries/list-queue";
import { listQueueFilters } from "@/lib/reviews/queries/list-queue-filters";
import { countWaitingRecords, listProposals } from "@/lib/reviews/queries/list-waiting";
import { agreeAction, approveAsClaimedAction, declineAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("title") };
}

export default async function ReviewsPage({ searchParams }: PageProps<"/[locale]/office/reviews">): Promise<ReactNode> {
  const access = await requireAccess("records.review");
  const query = queueQuery.parse(await searchParams);
  const [page, count, filters, proposals, decided] = await Promise.all([
    listQueue(access, query),
    countWaitingRecords(access, query),
    listQueueFilters(access, query),
    listProposals(access),
    query.from ? getDecided(access, query.from) : null,
  ]);
  const done = <DoneNotice query={query} title={decided} />;
  const actions = { approve: approveAsClaimedAction, agree: agreeAction, decline: declineAction };
  return (
    <ClientMessages namespaces={["reviews"]}>
      <QueuePage {...{ query, page, count, filters, proposals, done, actions }} now={new Date()} />
    </ClientMessages>
  );
}
