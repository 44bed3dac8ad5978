import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { namedIn } from "@/i18n/named";
import { importFields } from "@/lib/imports/fields";
import { columnNames, widthOf } from "@/lib/imports/mapping";
import type { OpenImport } from "@/lib/imports/queries/get-import";
import type { Lists } from "@/lib/imports/rows/draft";
import type { Sheet } from "@/lib/imports/workbook/sheet";
import { columnLetters } from "@/lib/xlsx/sheet";
import { type Option, PlainSelect, PlainText } from "./plain-fields";
import { useSheetName } from "./row-name";

/** What the file's columns hold, with samples of each, and what goes for rows that say nothing themselves. */
export function MappingFields({ open, lists }: { open: OpenImport; lists: Lists }): ReactNode {
  const t = useTranslations("imports");
  const locale = useLocale();
  const { mapping, sheets } = open;
  const named = (list: { id: string; name: string; nameEn?: string | null }[]): Option[] =>
    list.map((each) => ({ value: each.id, label: namedIn(locale, { nameEn: null, ...each }) }));
  const whole = (name: "unitId" | "kindId" | "campaignId" | "streetId" | "groupId", options: Option[]) => (
    <PlainSelect
      name={name}
      label={t(`whole.${name}`)}
      value={mapping[name]}
      options={options}
      empty={t(name === "campaignId" ? "noCampaign" : "askRows")}
    />
  );
  return (
    <div className="flex w-full flex-col gap-6">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {whole("unitId", named(lists.units))}
        <PlainText name="year" label={t("whole.year")} value={mapping.year?.toString()} />
        {whole("kindId", named(lists.kinds))}
        {whole("campaignId", named(lists.campaigns))}
        {whole("streetId", named(lists.streets))}
        {whole("groupId", named(lists.groups))}
        <PlainText name="startTime" type="time" label={t("whole.startTime")} value={mapping.startTime} />
        <PlainText name="minutes" label={t("whole.minutes")} value={mapping.minutes?.toString()} />
      </div>
      {sheets.map((sheet, place) => (
        <SheetFields key={place.toString()} {...{ sheet, place, open, groups: named(lists.groups) }} />
      ))}
    </div>
  );
}

type SheetProps = { sheet: Sheet; place: number; open: OpenImport; groups: Option[] };

function SheetFields({ sheet, place, open, groups }: SheetProps): ReactNode {
  const t = useTranslations("imports");
  const sheetName = useSheetName();
  const { header = null, uses = [] } = open.mapping.sheets[place] ?? {};
  const width = widthOf(sheet);
  const names = columnNames(sheet, header);
  const options = [
    ...importFields.filter((field) => field !== "group").map((value) => ({ value, label: t(`fields.${value}`) })),
    ...groups.map(({ value, label }) => ({ value: `group:${value}`, label: t("groupFigure", { group: label }) })),
  ];
  const rows = sheet.rows.slice(0, 25).map((row) => ({ value: String(row.number), label: rowLabel(row) }));
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 border-t border-line pt-4">
      <legend className="pe-3 font-medium">
        {sheetName(sheet)}
        {sheet.hidden && <span className="ms-2 text-sm font-normal text-soft">{t("hidden")}</span>}
      </legend>
      <PlainSelect
        name={`sheets[${place}].header`}
        label={t("headerRow")}
        value={header?.toString()}
        options={rows}
        hint={t("headerHint")}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {header !== null &&
          Array.from({ length: width }, (_, column) => (
            <PlainSelect
              key={columnLetters(column)}
              name={`sheets[${place}].uses[${column}]`}
              label={t("column", { letters: columnLetters(column), name: names[column] ?? "" })}
              value={uses[column]}
              options={options}
              hint={samplesOf(sheet, header, column) || undefined}
            />
          ))}
      </div>
    </fieldset>
  );
}

function rowLabel({ number, cells }: Sheet["rows"][number]): string {
  const said = [...new Set(cells.flatMap((cell) => cell?.text.trim() || []))].join(" · ");
  return `${number}: ${[...said].slice(0, 50).join("")}`;
}

/** The first different things a column says under the heading. */
function samplesOf({ rows }: Sheet, header: number, column: number): string {
  const samples = new Set<string>();
  for (const { number, cells } of rows.slice(0, 200)) {
    const said = number > header ? cells[column]?.text.trim() : "";
    if (said) samples.add([...said].slice(0, 24).join(""));
    if (samples.size === 3) break;
  }
  return [...samples].join(" · ");
}
