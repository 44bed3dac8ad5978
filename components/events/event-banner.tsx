import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { PublicStatus } from "@/lib/events/status";

/** Says at the top that an event is called off or put off, and why. */
export function EventBanner({ status, reason }: { status: PublicStatus; reason: string | null }): ReactNode {
  const t = useTranslations("event");
  if (status !== "cancelled" && status !== "postponed") return null;
  return (
    <Notice tone={status === "cancelled" ? "danger" : "warn"} title={t(`${status}Title`)}>
      {reason && <p>{t("reason", { reason })}</p>}
      <p>{t("callBefore")}</p>
    </Notice>
  );
}
