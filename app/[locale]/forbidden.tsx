import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { MessagePage } from "@/components/shell/message-page";
import { homePath } from "@/components/shell/navigation-items";
import { currentActor } from "@/lib/access/session";

/** For a person who is signed in but whose role does not include this page. */
export default async function ForbiddenPage(): Promise<ReactNode> {
  const [t, actor] = await Promise.all([getTranslations("shell.forbidden"), currentActor()]);
  const path = actor ? homePath(actor.role) : "/";
  return <MessagePage title={t("title")} lead={t("lead")} path={path} label={t("toDesk")} />;
}
