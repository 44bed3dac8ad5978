import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { DeskStatus } from "@/lib/events/desk-status";

const tones: Record<DeskStatus, Tone> = {
  draft: "neutral",
  proposed: "warn",
  planned: "teal",
  under_way: "success",
  unreported: "accent",
  waiting: "warn",
  returned: "danger",
  approved: "success",
  postponed: "warn",
  cancelled: "neutral",
};

/** Where an event stands, as the office says it. */
export function DeskBadge({ status }: { status: DeskStatus }): ReactNode {
  const t = useTranslations("desk.status");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
