import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

/** What has just been done, told on the page one was led back to (`?done=created`). */
export async function DoneNotice({ done }: { done: string | string[] | undefined }): Promise<ReactNode> {
  const t = await getTranslations("admin.done");
  const told = {
    created: t("created"),
    changed: t("changed"),
    moved: t("moved"),
    retired: t("retired"),
    restored: t("restored"),
    disabled: t("disabled"),
    enabled: t("enabled"),
    signedOut: t("signedOut"),
    deleted: t("deleted"),
  };
  const text = typeof done === "string" ? told[done as keyof typeof told] : undefined;
  return text ? (
    <Notice tone="success" live>
      {text}
    </Notice>
  ) : null;
}
