import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OwnEvent, StatusChange } from "@/lib/events/queries/get-own-event";
import type { Move } from "@/lib/events/status";
import { dateText } from "@/lib/time/format";
import { localDate, localTime } from "@/lib/time/zone";

/** What happened to an event, latest first: what, when, by whom and why. */
export function EventHistory({ event, changes }: { event: OwnEvent; changes: StatusChange[] }): ReactNode {
  const t = useTranslations("desk.history");
  const created = { id: "created", text: t("created"), at: event.createdAt, actor: event.creator, reason: null };
  const moved = changes.map(({ move, ...change }) => ({ ...change, text: t(`moves.${move as Move}`) }));
  return (
    <ol className="flex flex-col divide-y divide-line">
      {[created, ...moved].toReversed().map((entry) => (
        <li key={entry.id} className="flex flex-col gap-0.5 py-3 first:pt-0">
          <p>
            <span className="font-medium">{entry.text}</span>
            {entry.actor && <span className="ms-3 text-soft">{entry.actor}</span>}
          </p>
          {entry.reason && <p className="max-w-text">{t("reason", { reason: entry.reason })}</p>}
          <p className="text-sm text-soft">
            <Moment at={entry.at} timeZone={event.timeZone} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** A moment, as the clock on the wall there showed it. */
export function Moment({ at, timeZone }: { at: Date; timeZone?: string }): ReactNode {
  const locale = useLocale();
  return (
    <time dateTime={at.toISOString()}>
      {dateText(localDate(at, timeZone), locale)} {localTime(at, timeZone)}
    </time>
  );
}
