import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { MergePage } from "@/components/co-hosts/merge-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { getOwnEvent } from "@/lib/events/queries/get-own-event";
import { listAlikeEvents } from "@/lib/events/queries/list-alike-events";
import { mergeAction } from "../../../co-hosts/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coHosts.merge"))("title") };
}

/** Two registrations of one event, both within reach (`?with=`), become one. */
export default async function MergeEventPage({
  params,
  searchParams,
}: PageProps<"/[locale]/desk/events/[id]/merge">): Promise<ReactNode> {
  const access = await requireAccess("desk.read");
  const [{ id }, { with: asked }] = await Promise.all([params, searchParams]);
  const [event, other] = await Promise.all([
    getOwnEvent(access, id),
    typeof asked === "string" && asked !== id ? getOwnEvent(access, asked) : null,
  ]);
  if (!event) notFound();
  const alike = other ? [] : (await listAlikeEvents(access, event)).filter((one) => one.own);
  return (
    <ClientMessages>
      <MergePage {...{ event, other, alike }} action={mergeAction} now={new Date()} />
    </ClientMessages>
  );
}
