import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DeskBadge } from "@/components/desk/desk-badge";
import { EventTime } from "@/components/desk/event-time";
import type { BatchPreview } from "@/lib/batches/queries/preview-batch";
import { deskStatusOf } from "@/lib/events/desk-status";
import { dateText, weekdayText } from "@/lib/time/format";

/** The chosen events, and with a wish what becomes of each, or why it is left out. */
export function BatchLines({ lines, now }: { lines: BatchPreview["lines"]; now: Date }): ReactNode {
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <li key={line.event.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
          <span className="basis-full font-medium">{line.event.title}</span>
          <span className="text-soft">
            <EventTime event={line.event} now={now} />
          </span>
          <DeskBadge status={deskStatusOf(line.event, now)} />
          {line.planned && <Becomes planned={line.planned} />}
        </li>
      ))}
    </ul>
  );
}

function Becomes({ planned }: { planned: NonNullable<BatchPreview["lines"][number]["planned"]> }): ReactNode {
  const t = useTranslations("batches");
  const locale = useLocale();
  const { left, before, after } = planned;
  if (left) return <span className="basis-full text-warn">{t(`left.${left}`)}</span>;
  const day = `${dateText(after.startDate, locale)} ${weekdayText(after.startDate, locale)}`;
  const moved = before.startDate !== after.startDate;
  return <span className="basis-full">{moved ? t("movesTo", { day }) : t("changesHere")}</span>;
}
