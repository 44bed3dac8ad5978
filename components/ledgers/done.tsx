import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

const told = ["created", "changed", "removed", "linked", "unlinked", "handedIn", "confirmed"] as const;

/** What has just been done to a register, told on the page one was led back to (`?done=created`). */
export function LedgerDone({ done }: { done: string | string[] | undefined }): ReactNode {
  const t = useTranslations("ledgers.done");
  const key = told.find((each) => each === done);
  return key ? (
    <Notice tone="success" live>
      {t(key)}
    </Notice>
  ) : null;
}
