import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localePath } from "@/i18n/path";
import type { GrantEvent } from "@/lib/grants/queries/get-grant";
import { dateText } from "@/lib/time/format";

/** An event of a grant with its approved attendance; one that is not approved yet says so instead. */
export function EventFigures({ event, children }: { event: GrantEvent; children?: ReactNode }): ReactNode {
  const t = useTranslations("grants");
  const format = useFormatter();
  const locale = useLocale();
  const approved = event.status === "approved";
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
      <span className="me-auto min-w-0">
        <a
          href={localePath(locale, `/events/${event.id}`)}
          className="inline-flex min-h-6 items-center text-teal no-underline hover:underline elder:min-h-target"
        >
          {event.title}
        </a>
        <span className="flex flex-wrap gap-x-3 text-sm text-soft">
          <span>{dateText(event.startsOn, locale)}</span>
          <span>
            {approved && event.approved !== null
              ? t("attended", { figure: format.number(event.approved) })
              : t(approved ? "attendedNone" : "notApproved")}
          </span>
        </span>
      </span>
      {children}
    </li>
  );
}
