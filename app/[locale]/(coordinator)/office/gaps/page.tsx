import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { GapsPage } from "@/components/gaps/gaps-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { reachOf } from "@/lib/access/policy";
import { requireAccess } from "@/lib/access/session";
import { listLastReminded, listReminders } from "@/lib/desk-messages/queries/list-reminders";
import { getPlace } from "@/lib/figures/queries";
import { readGapsQuery } from "@/lib/gaps/input";
import { getGaps } from "@/lib/gaps/queries/get-gaps";
import { listUnitNames } from "@/lib/overview/queries/get-names";
import { sendRemindersAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("gaps"))("title") };
}

export default async function OfficeGapsPage({ searchParams }: PageProps<"/[locale]/office/gaps">): Promise<ReactNode> {
  const access = await requireAccess("totals.read");
  const { unit, sent, already } = readGapsQuery(await searchParams);
  const now = new Date();
  const place = await getPlace(access, unit, now);
  if (!place) notFound();
  const [[scope], gaps, reminders, last] = await Promise.all([
    listUnitNames([place.scopeId]),
    getGaps(place),
    listReminders(access, now),
    listLastReminded(access, now),
  ]);
  if (!scope) notFound();
  const send = reachOf(access.actor.role, "reminders.send") ? sendRemindersAction : null;
  const done = sent === undefined ? null : { sent, already: already ?? 0 };
  return (
    <ClientMessages namespaces={["gaps"]}>
      <GapsPage {...{ scope, gaps, reminders, done }} reminding={{ send, last, now, unit }} />
    </ClientMessages>
  );
}
