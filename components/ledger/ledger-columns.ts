import { namedIn } from "@/i18n/named";
import { wordsIn } from "@/i18n/words";
import type { LedgerGroup } from "@/lib/ledger/queries/sum-ledger";
import { attendanceOf, type LedgerRow, type LedgerSum, onlineOf, type Pair } from "@/lib/ledger/rules";
import { localDate, localTime } from "@/lib/time/zone";
import type { ColumnKind, XlsxCell } from "@/lib/xlsx/sheet";

/** A column of the ledger's file: what it holds of a row and, for figures, of the row of totals. */
export type LedgerColumn = {
  heading: string;
  kind: ColumnKind;
  width?: number;
  cell: (row: LedgerRow, number: number) => XlsxCell;
  total?: (sum: LedgerSum) => XlsxCell;
};

const measures = ["views", "viewers", "peak"] as const;

/** The columns of the ledger in the reader's language; those of groups and online measures follow the data. */
export async function ledgerColumns(locale: string, groups: LedgerGroup[], sum: LedgerSum): Promise<LedgerColumn[]> {
  const [t, totals, common, formats, methods] = await Promise.all([
    wordsIn(locale, "ledger"),
    wordsIn(locale, "totals"),
    wordsIn(locale, "common"),
    wordsIn(locale, "eventForm.formats"),
    wordsIn(locale, "record.methods"),
  ]);
  type Name = Parameters<typeof t>[0] extends `columns.${infer Key}` | string ? Key : never;
  const heading = (name: string) => t(`columns.${name as Name}` as "columns.title");
  const word = (entry: { name: string; nameEn: string | null } | null) => (entry ? namedIn(locale, entry) : null);
  const text = (name: string, cell: LedgerColumn["cell"], width?: number): LedgerColumn => ({
    ...{ heading: heading(name), kind: "text", cell },
    ...(width ? { width } : {}),
  });
  const moment = (at: Date, timeZone?: string) => `${localDate(at, timeZone)}T${localTime(at, timeZone)}`;
  const groupNames = new Map(groups.map((group) => [group.id, namedIn(locale, group)]));
  const figures = (
    label: string,
    of: (row: LedgerRow) => Pair | undefined,
    added: (sum: LedgerSum) => { claimed: number; approved: number } | undefined,
  ): LedgerColumn[] =>
    (["claimed", "approved"] as const).map((name) => ({
      heading: t(name, { label }),
      kind: "integer",
      cell: (row) => of(row)?.[name] ?? null,
      total: (all) => added(all)?.[name] ?? 0,
    }));
  return [
    { heading: heading("number"), kind: "integer", width: 7, cell: (_, number) => number },
    { ...text("title", (row) => row.title, 34), total: (all) => t("totalEvents", { count: all.events }) },
    text("kind", (row) => word(row.kind)),
    text("campaign", (row) => word(row.campaign), 20),
    text("format", (row) => formats(row.format)),
    { heading: heading("edition"), kind: "integer", cell: (row) => row.edition },
    { heading: heading("starts"), kind: "moment", cell: (row) => moment(row.startsAt, row.timeZone) },
    { heading: heading("ends"), kind: "moment", cell: (row) => moment(row.endsAt, row.timeZone) },
    text("place", (row) => [word(row.venue), row.place].filter(Boolean).join(" ") || null, 24),
    text("street", (row) => word(row.street)),
    text("venueKind", (row) => word(row.venueKind)),
    text("host", (row) => row.host, 20),
    text(
      "coHosts",
      (row) => [...row.coHostUnits.map(word), row.coHosts].filter(Boolean).join(t("separator")) || null,
      20,
    ),
    text("speaker", (row) => row.speaker, 16),
    text("audiences", (row) => row.audiences.map((id) => groupNames.get(id) ?? id).join(t("separator")) || null, 20),
    { heading: heading("capacity"), kind: "integer", cell: (row) => row.capacity },
    ...figures(totals("attendance"), attendanceOf, (all) => all),
    ...groups.flatMap(({ id }) =>
      figures(
        groupNames.get(id) ?? id,
        (row) => row.attendance.get(id),
        (all) => all.groups.get(id),
      ),
    ),
    ...measures
      .filter((measure) => sum.online.has(measure))
      .flatMap((measure) =>
        figures(
          totals(`online.${measure}`),
          (row) => onlineOf(row, measure),
          (all) => all.online.get(measure),
        ),
      ),
    text("platforms", (row) => [...new Set(row.online.map(({ platform }) => platform))].join(t("separator")) || null),
    text("countedBy", (row) => (row.countedBy ? methods(row.countedBy) : null)),
    text("evidence", (row) => (row.evidence ? t(`evidence.${row.evidence}`) : null)),
    { heading: heading("photos"), kind: "integer", cell: (row) => row.photos },
    { heading: heading("sheets"), kind: "integer", cell: (row) => row.sheets },
    { heading: heading("screenshots"), kind: "integer", cell: (row) => row.screenshots },
    { heading: heading("mediaCount"), kind: "integer", cell: (row) => row.media.length },
    text("media", (row) => row.media.map(mediaText).join("\n") || null, 40),
    text("summary", (row) => row.summary || null, 50),
    text("contact", (row) => row.contactName),
    text("phone", (row) => row.contactPhone, 16),
    text("unit", (row) => word(row.unit), 20),
    text("submittedBy", (row) => row.submittedBy),
    { heading: heading("submittedAt"), kind: "moment", cell: (row) => row.submittedAt && moment(row.submittedAt) },
    text("part", (row) => totals(`parts.${row.part}`), 14),
    text("reviewedBy", (row) => row.review?.by ?? null),
    text("reviewReason", (row) => row.review?.reason ?? null, 24),
    { heading: heading("reviewedAt"), kind: "moment", cell: (row) => row.review && moment(row.review.at) },
    { ...text("counts", (row) => common(row.counts ? "yes" : "no"), 14), total: (all) => all.counting },
    text("notCounting", (row) => row.notCountingReason, 24),
    text("id", (row) => row.id, 30),
  ];
}

function mediaText({ title, outlet, url }: LedgerRow["media"][number]): string {
  return [title, outlet, url].filter(Boolean).join(" · ");
}
