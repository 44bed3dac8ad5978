import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/i18n/path";
import { hasRecordPage } from "@/lib/events/desk-status";
import type { OwnEvent } from "@/lib/events/queries/get-own-event";
import { publicStatuses } from "@/lib/events/status";

/** The ways on from an event: change it, see it as the public does, make another like it. */
export function EventLinks({ event, now }: { event: OwnEvent; now: Date }): ReactNode {
  const t = useTranslations("desk.event");
  const evidence = useTranslations("evidence");
  const locale = useLocale();
  const isPublic = publicStatuses.some((status) => status === event.status);
  const here = `/desk/events/${event.id}`;
  return (
    <div className="flex flex-wrap gap-3">
      {event.status !== "cancelled" && event.status !== "draft" && (
        <ButtonLink href={localePath(locale, `${here}/edit`)} tone="secondary">
          {t("edit")}
        </ButtonLink>
      )}
      {hasRecordPage(event, now) && (
        <ButtonLink href={localePath(locale, `${here}/evidence`)} tone="secondary">
          {evidence("manageEvent")}
        </ButtonLink>
      )}
      {isPublic && (
        <ButtonLink href={localePath(locale, `/events/${event.id}`)} tone="secondary">
          {t("publicPage")}
        </ButtonLink>
      )}
      <ButtonLink href={localePath(locale, `/desk/events/new?from=${event.id}`)} tone="secondary">
        {t("copy")}
      </ButtonLink>
      <ButtonLink href={localePath(locale, `${here}/repeat`)} tone="secondary">
        {t("repeat")}
      </ButtonLink>
    </div>
  );
}
