import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { AlikeEvent } from "@/lib/events/queries/list-alike-events";
import { localTime } from "@/lib/time/zone";

/** Events of that day that may be the same one. Others' lead to their public page. */
export function AlikeEvents({ alike }: { alike: AlikeEvent[] }): ReactNode {
  const t = useTranslations("desk.alike");
  const locale = useLocale();
  if (alike.length === 0) return null;
  return (
    <Notice tone="warn" title={t("title", { count: alike.length })}>
      <p>{t("lead")}</p>
      <ul className="mt-2 flex flex-col gap-1">
        {alike.map((event) => (
          <li key={event.id}>
            <a
              href={localePath(locale, event.own ? `/desk/events/${event.id}` : `/events/${event.id}`)}
              className="inline-flex min-h-6 items-center font-medium text-ink underline elder:min-h-target"
            >
              {event.title}
            </a>
            <span className="ms-3">
              {localTime(event.startsAt, event.timeZone)}–{localTime(event.endsAt, event.timeZone)}{" "}
              {namedIn(locale, event.unit)}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
