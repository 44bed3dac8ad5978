import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { MessagePage } from "./message-page";

/** One answer for addresses that do not exist and for things that are not the reader's to see. */
export async function NotFoundView(): Promise<ReactNode> {
  const t = await getTranslations("shell.notFound");
  return <MessagePage title={t("title")} lead={t("lead")} path="/" label={t("toSchedule")} />;
}
