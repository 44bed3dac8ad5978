import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CoHostMark } from "@/components/co-hosts/co-host-mark";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { deskStatusOf } from "@/lib/events/desk-status";
import type { EventLine } from "@/lib/events/queries/own-events";
import { DeskBadge } from "./desk-badge";
import { EventTime } from "./event-time";

/** `ticked`: each line can be ticked, in a form around the table, and these are. */
type Shown = { now: Date; severalUnits: boolean; ticked?: readonly string[] };

/** A page of the unit's events: a table, or where it is narrow a list of three short lines each. */
export function EventTable({ lines, ...shown }: { lines: EventLine[] } & Shown): ReactNode {
  const t = useTranslations("desk.list");
  return (
    <table className="block w-full border-collapse text-start md:table print:table">
      <caption className="sr-only">{t("title")}</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group print:table-header-group">
        <tr className="border-b border-edge text-sm text-soft">
          <Heading>{t("columns.title")}</Heading>
          <Heading>{t("columns.when")}</Heading>
          {shown.severalUnits && <Heading>{t("columns.unit")}</Heading>}
          <Heading>{t("columns.status")}</Heading>
          <Heading numeric>{t("columns.attendance")}</Heading>
        </tr>
      </thead>
      <tbody className="block md:table-row-group print:table-row-group">
        {lines.map((line) => (
          <Line key={line.id} line={line} {...shown} />
        ))}
      </tbody>
    </table>
  );
}

const cell = "md:table-cell md:py-3 md:pe-6 print:table-cell";

function Line({ line, now, severalUnits, ticked }: { line: EventLine } & Shown): ReactNode {
  const locale = useLocale();
  const t = useTranslations("desk.list");
  return (
    <tr className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-line py-3 align-baseline md:table-row print:table-row">
      <th scope="row" className={`basis-full text-start font-medium ${cell}`}>
        {ticked && !line.coHosted && (
          <label className="me-2 inline-flex min-h-target min-w-8 cursor-pointer items-center justify-center align-middle print:hidden">
            <input
              type="checkbox"
              name="event"
              value={line.id}
              defaultChecked={ticked.includes(line.id)}
              className="size-5"
            />
            <span className="sr-only">{t("select", { title: line.title })}</span>
          </label>
        )}
        <a
          href={localePath(locale, `/desk/events/${line.id}`)}
          className="inline-flex min-h-target items-center text-ink no-underline hover:text-teal hover:underline md:min-h-6"
        >
          {line.title}
        </a>
        {line.coHosted && (
          <div className="pb-1">
            <CoHostMark unit={line.unit} />
          </div>
        )}
      </th>
      <td className={`text-soft md:whitespace-nowrap md:text-ink ${cell}`}>
        <EventTime event={line} now={now} />
      </td>
      {severalUnits && <td className={`text-soft md:text-ink ${cell}`}>{namedIn(locale, line.unit)}</td>}
      <td className={`basis-1/2 ${cell}`}>
        <DeskBadge status={deskStatusOf(line, now)} />
      </td>
      <td className="ms-auto text-end md:table-cell md:py-3 print:table-cell">
        <Attendance line={line} />
      </td>
    </tr>
  );
}

/** The approved attendance where there is one, else what was claimed. */
function Attendance({ line }: { line: EventLine }): ReactNode {
  const t = useTranslations("desk.list");
  const format = useFormatter();
  const figure = line.approved ?? line.claimed;
  if (figure === null) return <span className="hidden text-soft md:inline">—</span>;
  return (
    <>
      {format.number(figure)} <span className="text-soft md:hidden">{t("attendanceUnit")}</span>
    </>
  );
}

function Heading({ numeric, children }: { numeric?: boolean; children: ReactNode }): ReactNode {
  return (
    <th scope="col" className={`py-2.5 pe-6 font-medium last:pe-0 ${numeric ? "text-end" : "text-start"}`}>
      {children}
    </th>
  );
}
