import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BarList } from "@/components/charts/bar-list";
import { HeatLegend } from "@/components/charts/heat";
import { LineChart, mostLines } from "@/components/charts/line-chart";
import { TileMap } from "@/components/charts/tile-map";
import { isTime } from "@/lib/analysis/dimensions";
import type { Picture } from "@/lib/analysis/input";
import type { Analysis } from "@/lib/analysis/queries/get-analysis";
import { shareOf, stepOf } from "@/lib/analysis/rules";
import { cellKey, noCompared } from "@/lib/analysis/table";
import { CellFigure } from "./cell-figure";
import { largestCell } from "./cross-table";
import type { Links } from "./links";
import type { Words } from "./words";

type Props = { analysis: Analysis; links: Links; words: Words; title: string };

/** The picture of an analysis. The heat table is its own picture: here stands what its colours mean. */
export function AnalysisPicture({ picture, ...props }: Props & { picture: Picture }): ReactNode {
  const t = useTranslations("analysis");
  if (picture === "heat") return <HeatLegend label={t("steps")} largest={largestCell(props.analysis, props.words)} />;
  return { bars: <Bars {...props} />, lines: <Lines {...props} />, map: <StreetMap {...props} /> }[picture];
}

/** One bar a row, with a mark where it stood the year before. */
function Bars({ analysis, links, words, title }: Props): ReactNode {
  const t = useTranslations("analysis");
  const format = useFormatter();
  const { query, rows, rowTally, total } = analysis;
  const bars = rows.keys.map((key) => {
    const { current, before } = rowTally.get(key) ?? noCompared();
    const value = Math.round((words.valueOf(current) ?? 0) * 10) / 10;
    const share = shareOf(value, words.valueOf(total.current), query.measure);
    return {
      key,
      label: words.row(key),
      value,
      href: value === 0 ? undefined : links.cell(key, null),
      mark: words.valueOf(before) ?? 0,
      note: share === null ? undefined : format.number(share, { style: "percent", maximumFractionDigits: 1 }),
    };
  });
  return <BarList caption={title} bars={bars} markLabel={t("lastYear", { year: query.year - 1 })} />;
}

/** Months or quarters one after another: a line for each of the largest keys of the other side, or this year and last year. */
function Lines({ analysis, words, title }: Props): ReactNode {
  const t = useTranslations("analysis");
  const { query, rows, columns, cells, rowTally, columnTally } = analysis;
  const timeInRows = isTime(query.rows);
  const time = timeInRows ? rows.keys : columns.keys;
  const other = (timeInRows ? columns.keys : rows.keys).filter(() => query.columns !== null);
  const short = (key: string) => (timeInRows ? words.row(key) : words.column(key));
  const nameOf = (key: string) => (timeInRows ? words.column(key) : words.row(key));
  const totalOf = (key: string) =>
    words.valueOf(((timeInRows ? columnTally : rowTally).get(key) ?? noCompared()).current) ?? 0;
  const largest = [...other].sort((one, next) => totalOf(next) - totalOf(one)).slice(0, mostLines);
  const cellOf = (at: string, key: string) =>
    cells.get(timeInRows ? cellKey(at, key) : cellKey(key, at)) ?? noCompared();
  const years = (["current", "before"] as const).map((when, place) => ({
    key: when,
    label: String(query.year - place),
    values: time.map((at) => words.valueOf((rowTally.get(at) ?? noCompared())[when])),
  }));
  const series = query.columns
    ? largest.map((key) => ({
        key,
        label: nameOf(key),
        values: time.map((at) => words.valueOf(cellOf(at, key).current)),
      }))
    : years;
  return (
    <div className="flex flex-col gap-2">
      <LineChart
        title={title}
        summary={t("linesSummary", { names: series.map(({ label }) => label).join(t("comma")) })}
        points={time.map((key) => ({ key, short: short(key) }))}
        series={series}
      />
      {other.length > largest.length && (
        <p className="text-sm text-soft">{t("largestOf", { shown: largest.length, of: other.length })}</p>
      )}
    </div>
  );
}

/** The streets where they lie, in five steps; those without a place on the map stand beside it. */
function StreetMap({ analysis, links, words, title }: Props): ReactNode {
  const t = useTranslations("analysis");
  const format = useFormatter();
  const { query, rows, columns, rowTally, columnTally } = analysis;
  const inRows = query.rows === "street";
  const [axis, tally] = inRows ? [rows, rowTally] : [columns, columnTally];
  const streets = axis.keys.map((key) => {
    const value = words.valueOf((tally.get(key) ?? noCompared()).current);
    const place = axis.labels.get(key);
    return {
      key,
      value,
      name: inRows ? words.row(key) : words.column(key),
      column: place?.mapColumn,
      row: place?.mapRow,
    };
  });
  const largest = Math.max(0, ...streets.map(({ value }) => value ?? 0));
  const tiles = streets.flatMap(({ column, row, value, ...street }) =>
    column && row
      ? {
          ...street,
          column,
          row,
          text: value === null ? "–" : format.number(value, { maximumFractionDigits: 1 }),
          step: stepOf(value, largest),
          ...(value ? { href: inRows ? links.cell(street.key, null) : links.cell(null, street.key) } : {}),
        }
      : [],
  );
  const apart = streets.filter(({ column, row, value }) => !(column && row) && value);
  return (
    <figure className="flex flex-col gap-3">
      <HeatLegend label={t("steps")} largest={largest} />
      {tiles.length > 0 ? (
        <TileMap title={title} summary={t("mapSummary")} tiles={tiles} />
      ) : (
        <p className="text-soft">{t("noMap")}</p>
      )}
      <figcaption className="text-sm text-soft">{t("mapNote")}</figcaption>
      {apart.length > 0 && (
        <ul aria-label={t("offMap")} className="flex flex-wrap gap-x-6 gap-y-1">
          {apart.map(({ key, name, value }) => (
            <li key={key} className="flex items-baseline gap-2">
              {name}
              <CellFigure value={value} href={inRows ? links.cell(key, null) : links.cell(null, key)} />
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
