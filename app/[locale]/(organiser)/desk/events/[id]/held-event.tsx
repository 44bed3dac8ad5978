import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CoHostedEvent } from "@/components/co-hosts/co-hosted-event";
import { ClientMessages } from "@/components/shell/client-messages";
import { Notice } from "@/components/ui/notice";
import type { Access } from "@/lib/access/access";
import { listOwnCoHosts } from "@/lib/co-hosts/queries/list-co-hosts";
import { getCoHostedEvent } from "@/lib/events/queries/get-own-event";
import { getCoHostedRecord } from "@/lib/records/queries";
import { leaveAction } from "../../co-hosts/actions";

/** The same page for an event that another unit leads. */
export async function HeldEventPage({
  access,
  id,
  notice,
}: {
  access: Access<"desk.read">;
  id: string;
  notice: string | string[] | undefined;
}): Promise<ReactNode> {
  const event = await getCoHostedEvent(access, id);
  if (!event) notFound();
  const [t, record, ownUnits] = await Promise.all([
    getTranslations("desk.event.notices"),
    getCoHostedRecord(access, id),
    listOwnCoHosts(access, id),
  ]);
  const said = notice === "agreed" && (
    <Notice tone="success" live>
      {t("agreed")}
    </Notice>
  );
  return (
    <ClientMessages>
      <CoHostedEvent {...{ event, record, ownUnits }} leave={leaveAction} now={new Date()} notice={said} />
    </ClientMessages>
  );
}
