import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { EventLine } from "@/lib/events/queries/own-events";
import { EventTime } from "./event-time";

type Line = Pick<EventLine, "id" | "title" | "startsAt" | "endsAt" | "startsOn" | "timeZone" | "unit">;

/** Events one under the other, each with what there is to do about it. */
export function EventLines<Shown extends Line>({
  lines,
  now,
  ownUnitId,
  note,
  action,
}: {
  lines: readonly Shown[];
  now: Date;
  /** Events of this unit need no unit's name. */
  ownUnitId: string;
  note?: (line: Shown) => ReactNode;
  action?: (line: Shown) => ReactNode;
}): ReactNode {
  const locale = useLocale();
  return (
    <ul className="flex flex-col divide-y divide-line">
      {lines.map((line) => (
        <li
          key={line.id}
          className="flex flex-col gap-x-8 gap-y-3 py-4 first:pt-0 last:pb-0 sm:flex-row sm:items-center sm:justify-between"
        >
          <div className="flex min-w-0 flex-col gap-0.5">
            <a
              href={localePath(locale, `/desk/events/${line.id}`)}
              className="self-start text-lg leading-heading font-medium text-ink no-underline hover:text-teal hover:underline elder:min-h-target"
            >
              {line.title}
            </a>
            <p className="text-soft">
              <EventTime event={line} now={now} />
              {line.unit.id !== ownUnitId && <span className="ms-3">{namedIn(locale, line.unit)}</span>}
            </p>
            {note?.(line)}
          </div>
          {action && <div className="shrink-0">{action(line)}</div>}
        </li>
      ))}
    </ul>
  );
}
