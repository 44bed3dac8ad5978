import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BatchHeading } from "@/components/batches/batch-heading";
import { BatchResult } from "@/components/batches/batch-result";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { getOwnBatch } from "@/lib/batches/queries/list-batches";
import { undoBatchAction } from "../../batch/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("batches"))("title") };
}

/** One of one's own batches: what it came to, and the way back. */
export default async function BatchResultPage({
  params,
}: PageProps<"/[locale]/desk/events/batches/[id]">): Promise<ReactNode> {
  const access = await requireAccess("desk.read");
  const now = new Date();
  const batch = await getOwnBatch(access, (await params).id, now);
  if (!batch) notFound();
  return (
    <div className="flex max-w-[56rem] flex-col gap-8">
      <BatchHeading batch={batch} />
      <ClientMessages>
        <BatchResult batch={batch} undo={undoBatchAction} now={now} />
      </ClientMessages>
    </div>
  );
}
