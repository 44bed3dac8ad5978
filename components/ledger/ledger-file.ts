import { wordsIn } from "@/i18n/words";
import { csvStream } from "@/lib/csv/csv";
import type { FigureQuery } from "@/lib/figures/input";
import type { LedgerGroup } from "@/lib/ledger/queries/sum-ledger";
import { addRow, emptySum, type LedgerRow, type LedgerSum } from "@/lib/ledger/rules";
import type { Chosen } from "@/lib/overview/queries/get-chosen";
import { momentText } from "@/lib/time/format";
import type { XlsxCell, XlsxSheet } from "@/lib/xlsx/sheet";
import { xlsxStream } from "@/lib/xlsx/write";
import { conditionsOf } from "../totals/chosen-words";
import { type LedgerColumn, ledgerColumns } from "./ledger-columns";

export type LedgerFormat = "xlsx" | "csv";

type Asked = {
  locale: string;
  query: FigureQuery;
  chosen: Chosen;
  groups: LedgerGroup[];
  /** The sum when the file was asked for: it says which figures there are. */
  sum: LedgerSum;
  organisation: string;
  now: Date;
};

/**
 * The ledger as a file. All words are fetched here, so that the file can still be written when the request is over; the row of
 * totals adds up what the file holds. `onRow` is told of each row.
 */
export async function ledgerFile(asked: Asked) {
  const t = await wordsIn(asked.locale, "ledger");
  const columns = await ledgerColumns(asked.locale, asked.groups, asked.sum);
  const rules = await rulesSheet(asked);
  const described = { title: t("title"), creator: asked.organisation, at: asked.now };
  return {
    name: t("fileName", { year: String(asked.query.year) }),
    write(format: LedgerFormat, rows: AsyncIterable<LedgerRow>, onRow: () => void = () => undefined) {
      const table = tableOf(columns, rows, onRow);
      if (format === "csv") return csvStream(headings(columns), withTotals(table));
      const sheet = { name: t("sheet"), columns, frozenColumns: 2, ...table };
      return xlsxStream([sheet, rules], described);
    },
  };
}

type Table = { rows: AsyncGenerator<XlsxCell[]>; totals: () => XlsxCell[] };

function tableOf(columns: LedgerColumn[], found: AsyncIterable<LedgerRow>, onRow: () => void): Table {
  const sum = emptySum();
  async function* rows() {
    for await (const row of found) {
      addRow(sum, row);
      onRow();
      yield columns.map((column) => column.cell(row, sum.events));
    }
  }
  return { rows: rows(), totals: () => columns.map((column) => column.total?.(sum) ?? null) };
}

async function* withTotals({ rows, totals }: Table): AsyncGenerator<XlsxCell[]> {
  for await (const row of rows)
    yield row.map((cell) => (typeof cell === "string" ? cell.replace(/T(?=\d\d:\d\d$)/, " ") : cell));
  yield totals();
}

function headings(columns: LedgerColumn[]): string[] {
  return columns.map(({ heading }) => heading);
}

/** A second sheet: what is in the file, as of when, and how each figure is counted. */
async function rulesSheet({ locale, query, chosen, organisation, now }: Asked): Promise<XlsxSheet> {
  const [t, rules, totals, filters, parts] = await Promise.all([
    wordsIn(locale, "ledger"),
    wordsIn(locale, "rules"),
    wordsIn(locale, "totals"),
    wordsIn(locale, "office.events.filters"),
    wordsIn(locale, "statistics.parts"),
  ]);
  const conditions = conditionsOf(query, chosen, { locale, filters, totals, parts });
  const scope = [String(query.year), ...conditions.map(({ label, value }) => `${label} ${value}`)].join(t("separator"));
  const counted = [
    "parts",
    "counting",
    "attendance",
    "attendanceByGroup",
    "approved",
    "claimed",
    "online",
    "units",
  ] as const;
  return {
    name: t("rulesSheet"),
    filter: false,
    columns: [
      { heading: t("ruleName"), width: 18 },
      { heading: t("rule"), width: 100 },
    ],
    rows: [
      [t("ruleNames.organisation"), organisation],
      [t("ruleNames.asOf"), momentText(now, locale)],
      [t("ruleNames.scope"), scope],
      [t("ruleNames.empty"), t("emptyRule")],
      [t("ruleNames.total"), t("totalRule")],
      ...counted.map((name) => [t(`ruleNames.${name}`), rules(name)]),
    ],
  };
}
