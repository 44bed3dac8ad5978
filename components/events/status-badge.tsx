import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { PublicStatus } from "@/lib/events/status";

const tones: Record<PublicStatus, Tone> = {
  upcoming: "teal",
  under_way: "success",
  over: "neutral",
  cancelled: "danger",
  postponed: "warn",
};

/** What the public is told of an event's state. */
export function StatusBadge({ status }: { status: PublicStatus }): ReactNode {
  const t = useTranslations("statuses");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
