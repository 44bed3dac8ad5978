import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { namedIn } from "@/i18n/named";
import { without } from "@/lib/figures/input";
import type { View } from "@/lib/overview/input";
import type { Compared } from "@/lib/overview/queries/get-overview";
import { Change, FigureLink } from "./figure-link";
import { type FigureColumn, FigureTable } from "./figure-table";
import type { Links } from "./links";

type By = "campaign" | "kind";

/** Events and attendance by campaign or kind, this year and in the same period of last year. */
export function ComparedTable({
  by,
  lines,
  view,
  links,
  notes,
}: {
  by: By;
  lines: Compared[];
  view: View;
  links: Links;
  /** A few words under the name of a line. */
  notes?: ReadonlyMap<string, string>;
}): ReactNode {
  const t = useTranslations("totals");
  const locale = useLocale();
  const query = (line: Compared) => ({ part: "approved" as const, [by]: line.id || without });
  const nameOf = (line: Compared) => (line.id ? namedIn(locale, line) : t(by === "campaign" ? "noCampaign" : "noKind"));
  const columns: FigureColumn<Compared>[] = [
    {
      key: "name",
      header: t(by),
      cell: (line) => (
        <>
          {nameOf(line)}
          {notes?.has(line.id) && <span className="block text-sm text-soft">{notes.get(line.id)}</span>}
        </>
      ),
    },
    {
      key: "events",
      header: t("eventsHeading"),
      cell: (line) => <FigureLink value={line.current.approved.events} href={links.events(query(line))} />,
    },
    {
      key: "counting",
      header: t("counting"),
      from: "md",
      cell: (line) => (
        <FigureLink value={line.current.approved.counting} href={links.events({ ...query(line), counts: "yes" })} />
      ),
    },
    {
      key: "beforeEvents",
      header: t("before"),
      from: "md",
      cell: (line) => <FigureLink value={line.before.approved.events} href={links.eventsBefore(query(line))} />,
    },
    {
      key: "change",
      header: t("change"),
      from: "md",
      cell: (line) => <Change value={changeOf(line.current.approved.events, line.before.approved.events)} />,
    },
    {
      key: "attendance",
      header: t("attendanceHeading"),
      className: "md:ps-10",
      cell: (line) => <FigureLink value={line.current.approved[view.figures]} href={links.events(query(line))} />,
    },
    {
      key: "beforeAttendance",
      header: t("before"),
      from: "md",
      cell: (line) => <FigureLink value={line.before.approved[view.figures]} href={links.eventsBefore(query(line))} />,
    },
    {
      key: "changeAttendance",
      header: t("change"),
      from: "md",
      cell: (line) => (
        <Change value={changeOf(line.current.approved[view.figures], line.before.approved[view.figures])} />
      ),
    },
  ];
  const shown = lines.filter((line) => line.current.approved.events > 0 || line.before.approved.events > 0);
  return <FigureTable caption={t(by)} columns={columns} rows={shown} rowKey={(line) => line.id || without} />;
}

/** Against nothing there is no change to speak of. */
function changeOf(current: number, before: number): number | null {
  return before === 0 ? null : current - before;
}
