import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { FillPatterns } from "@/components/charts/fills";
import { Badge } from "@/components/ui/badge";
import { namedIn } from "@/i18n/named";
import { type Part, parts } from "@/lib/events/status";
import { own } from "@/lib/figures/input";
import type { View } from "@/lib/overview/input";
import type { Overview } from "@/lib/overview/queries/get-overview";
import type { UnitLine } from "@/lib/overview/queries/list-units-below";
import { silentDays } from "@/lib/overview/rules";
import { Change, FigureLink } from "./figure-link";
import { type FigureColumn, FigureTable } from "./figure-table";
import type { Links } from "./links";
import { PartBar } from "./part-bar";

type Props = { overview: Overview; view: View; links: Links };

/** The units directly below with what is below them: the way to their own targets, what waits, and whom they reached. */
export function UnitTable({ overview, view, links }: Props): ReactNode {
  const t = useTranslations("office.units");
  const totals = useTranslations("totals");
  const together = useTranslations("coHosts.office");
  const locale = useLocale();
  const patterns = useId();
  const count = (part: Part): FigureColumn<UnitLine> => ({
    key: part,
    header: totals(`short.${part}`),
    from: "xl",
    cell: (unit) => (
      <FigureLink
        value={unit.current[part].counting}
        href={links.events({ part, counts: "yes", below: belowOf(unit) })}
      />
    ),
  });
  const units = overview.below;
  const coHosted: FigureColumn<UnitLine> = {
    key: "coHosted",
    header: together("column"),
    from: "xl",
    cell: (unit) =>
      unit.id !== totalId && (
        <FigureLink
          value={unit.coHosted}
          href={links.events({ part: "approved", together: "yes", below: belowOf(unit) })}
        />
      ),
  };
  const columns: FigureColumn<UnitLine>[] = [
    { key: "unit", header: totals("unit"), cell: (unit) => <UnitName unit={unit} links={links} /> },
    {
      key: "bar",
      header: t("bar"),
      align: "start",
      from: "md",
      className: "w-1/4 min-w-36 align-middle",
      cell: (unit) =>
        unit.target !== null && (
          <PartBar figures={countingOf(unit)} target={unit.target} expected={unit.expected} patterns={patterns} />
        ),
    },
    {
      key: "done",
      header: t("doneOfTarget"),
      cell: (unit) => (
        <DoneOfTarget unit={unit} href={links.events({ part: "approved", counts: "yes", below: belowOf(unit) })} />
      ),
    },
    count("waiting"),
    count("unreported"),
    count("planned"),
    {
      key: "attendance",
      header: totals("attendanceHeading"),
      cell: (unit) => (
        <FigureLink
          value={unit.current.approved[view.figures]}
          href={links.events({ part: "approved", below: belowOf(unit) })}
        />
      ),
    },
    {
      key: "before",
      header: totals("before"),
      from: "md",
      cell: (unit) => (
        <FigureLink
          value={unit.before.approved[view.figures]}
          href={links.eventsBefore({ part: "approved", below: belowOf(unit) })}
        />
      ),
    },
    {
      key: "change",
      header: totals("change"),
      from: "md",
      cell: (unit) => {
        const before = unit.before.approved[view.figures];
        return <Change value={before === 0 ? null : unit.current.approved[view.figures] - before} />;
      },
    },
    ...(units.some((unit) => unit.coHosted > 0) ? [coHosted] : []),
  ];
  if (units.length === 0) return <p className="text-soft">{t("none")}</p>;
  const sorted = [...units].sort((a, b) => namedIn(locale, a).localeCompare(namedIn(locale, b), locale));
  return (
    <>
      <svg className="absolute size-0" aria-hidden="true" focusable="false">
        <FillPatterns id={patterns} />
      </svg>
      <FigureTable
        caption={t("summary")}
        columns={columns}
        rows={byWeight(sorted)}
        rowKey={(unit) => (unit.own ? own : unit.id)}
        total={totalLine(overview)}
      />
      {units.some((unit) => unit.coHosted > 0) && (
        <p className="hidden max-w-text text-sm text-soft xl:block print:block">{together("rule")}</p>
      )}
    </>
  );
}

/** The scope's own events first, then those with a target, then the rest. */
function byWeight(units: UnitLine[]): UnitLine[] {
  const weight = (unit: UnitLine) => (unit.own ? 0 : unit.target !== null ? 1 : unit.retired ? 3 : 2);
  return units.sort((a, b) => weight(a) - weight(b));
}

/** The last line of the table: the scope with all that is below it. */
const totalId = "";

function totalLine({ progress, before, scope }: Overview): UnitLine {
  const { figures, target, expected } = progress;
  const whole = { own: false, retired: false, hasUnitsBelow: true, concerns: [], coHosted: 0 };
  return { ...scope, ...whole, id: totalId, current: figures, before, target, expected };
}

function belowOf(unit: UnitLine): string | undefined {
  return unit.own ? own : unit.id || undefined;
}

function countingOf(unit: UnitLine): Record<Part, number> {
  return Object.fromEntries(parts.map((part) => [part, unit.current[part].counting])) as Record<Part, number>;
}

function UnitName({ unit, links }: { unit: UnitLine; links: Links }): ReactNode {
  const t = useTranslations("office");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const name = namedIn(locale, unit);
  if (unit.id === totalId) return totals("total");
  if (unit.own) return totals("own", { unit: name });
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <a
        href={links.view({ unit: unit.id })}
        className="inline-flex min-h-8 items-center text-teal no-underline hover:underline elder:min-h-target"
      >
        {name}
      </a>
      {unit.retired && <Badge>{t("units.retired")}</Badge>}
      {unit.concerns.map((concern) => (
        <Badge key={concern.kind} tone={concern.kind === "behind" ? "accent" : "warn"}>
          {concern.kind === "behind"
            ? t("attention.missing", { count: concern.missing })
            : t("attention.silent", { days: silentDays })}
        </Badge>
      ))}
    </span>
  );
}

function DoneOfTarget({ unit, href }: { unit: UnitLine; href: string }): ReactNode {
  const format = useFormatter();
  return (
    <>
      <FigureLink value={unit.current.approved.counting} href={href} />
      <span className="inline-block min-w-12 text-soft">
        {unit.target === null ? "" : ` / ${format.number(unit.target)}`}
      </span>
    </>
  );
}
