import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ReviewEvidence } from "@/components/evidence/review-evidence";
import { ClosedPeriod } from "@/components/periods/closed-period";
import { DoneNotice } from "@/components/reviews/done-notice";
import { RecordPage } from "@/components/reviews/record-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { safeReturnPath } from "@/lib/actions/return-path";
import { getEvidence } from "@/lib/evidence/queries/list-evidence";
import { getClosedMonth } from "@/lib/periods/queries";
import { queueQuery } from "@/lib/reviews/input";
import { getDecided } from "@/lib/reviews/queries/get-decided";
import { getReview } from "@/lib/reviews/queries/get-review";
import { getNextWaiting } from "@/lib/reviews/queries/list-waiting";
import { approveRecordAction, returnRecordAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("heading") };
}

export default async function ReviewPage({
  params,
  searchParams,
}: PageProps<"/[locale]/office/reviews/[id]">): Promise<ReactNode> {
  const access = await requireAccess("records.review");
  const { id } = await params;
  const asked = await searchParams;
  const query = queueQuery.parse(asked);
  const back = safeReturnPath(asked.back, "") || null;
  const [review, evidence, next, decided] = await Promise.all([
    getReview(access, id),
    getEvidence(access, id),
    getNextWaiting(access, query, id),
    query.from ? getDecided(access, query.from) : null,
  ]);
  if (!review || !evidence) notFound();
  const closed = await getClosedMonth(access, review.event.startsOn);
  const done = <DoneNotice query={query} title={decided} />;
  return (
    <ClientMessages namespaces={["reviews", "evidence"]}>
      <ClosedPeriod closed={closed}>
        <RecordPage
          {...{ review, query, next, done, back }}
          evidence={<ReviewEvidence evidence={evidence} state={review.record.evidence} />}
          actions={{ approve: approveRecordAction, return: returnRecordAction }}
        />
      </ClosedPeriod>
    </ClientMessages>
  );
}
