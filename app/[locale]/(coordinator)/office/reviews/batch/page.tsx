import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BatchPage } from "@/components/reviews/batch-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { batchQuery } from "@/lib/reviews/input";
import { getBatch } from "@/lib/reviews/queries/get-batch";
import { approveBatchAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews.batch"))("title") };
}

/** What was ticked in the queue, to be looked through once more; after the decision, what came of it. */
export default async function ReviewBatchPage({
  searchParams,
}: PageProps<"/[locale]/office/reviews/batch">): Promise<ReactNode> {
  const access = await requireAccess("records.review");
  const query = batchQuery.parse(await searchParams);
  const batch = await getBatch(access, query);
  return (
    <ClientMessages namespaces={["reviews"]}>
      <BatchPage query={query} {...batch} approve={approveBatchAction} />
    </ClientMessages>
  );
}
