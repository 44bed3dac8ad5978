import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CoHostedEvidence } from "@/components/co-hosts/co-hosted-evidence";
import { EvidencePage } from "@/components/evidence/evidence-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { getCoHostedEvent, getOwnEvent } from "@/lib/events/queries/get-own-event";
import { getEvidence } from "@/lib/evidence/queries/list-evidence";
import { newFileId } from "@/lib/files/store";
import { describeAction, eraseAction, releaseAction, removeAction, withdrawAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evidence"))("title") };
}

const actions = {
  ...{ describe: describeAction, release: releaseAction, withdraw: withdrawAction },
  ...{ remove: removeAction, erase: eraseAction },
};

/** An event's photos, sheets and documents, to be added, described, released and removed. */
export default async function EventEvidencePage({
  params,
  searchParams,
}: PageProps<"/[locale]/desk/events/[id]/evidence">): Promise<ReactNode> {
  const access = await requireAccess("desk.read");
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const [event, evidence] = await Promise.all([getOwnEvent(access, id), getEvidence(access, id)]);
  const held = event ? null : await getCoHostedEvent(access, id);
  if (held && evidence)
    return (
      <ClientMessages namespaces={["evidence"]}>
        <CoHostedEvidence event={held} {...{ evidence, search }} now={new Date()} formKey={newFileId()} />
      </ClientMessages>
    );
  if (!event || !evidence) notFound();
  return (
    <ClientMessages namespaces={["evidence"]}>
      <EvidencePage {...{ event, evidence, search, actions }} now={new Date()} formKey={newFileId()} />
    </ClientMessages>
  );
}
