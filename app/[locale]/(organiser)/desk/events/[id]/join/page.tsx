import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { JoinPage } from "@/components/co-hosts/join-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { getJoinable } from "@/lib/co-hosts/queries/get-joinable";
import { getOwnEvent } from "@/lib/events/queries/get-own-event";
import { askAction } from "../../../co-hosts/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coHosts.join"))("title") };
}

/** Another unit's event that is the same as one's own: to hold it together instead of registering it twice. */
export default async function JoinEventPage({
  params,
  searchParams,
}: PageProps<"/[locale]/desk/events/[id]/join">): Promise<ReactNode> {
  const [access, reading] = await Promise.all([requireAccess("events.manage"), requireAccess("desk.read")]);
  const [{ id }, { draft: asked }] = await Promise.all([params, searchParams]);
  const [event, own] = await Promise.all([
    getJoinable(access, id),
    typeof asked === "string" ? getOwnEvent(reading, asked) : null,
  ]);
  if (!event) notFound();
  const draft =
    own?.status === "draft" && own.id !== id ? { id: own.id, title: own.title, version: own.version } : null;
  return (
    <ClientMessages>
      <JoinPage event={event} draft={draft} action={askAction} now={new Date()} />
    </ClientMessages>
  );
}
