import { getTranslations } from "next-intl/server";
import type { Lists } from "@/lib/imports/rows/draft";
import { xlsxStream } from "@/lib/xlsx/write";

const fields = [
  ...["title", "date", "time", "endTime", "unit", "kind", "campaign", "format", "place", "street", "groups"],
  ...["count", "online", "host", "coHosts", "speaker", "summary", "mediaUrl", "contactName", "contactPhone", "notes"],
] as const;

/** An empty table to fill in, and a second sheet with what may be written in the columns that take a choice. */
export async function templateWorkbook(lists: Lists) {
  const t = await getTranslations("imports");
  const [formats, ledger] = await Promise.all([
    getTranslations("eventForm.formats"),
    getTranslations("imports.headings"),
  ]);
  type Heading = Parameters<typeof ledger>[0];
  const allowed = [
    { heading: ledger("unit"), words: lists.units.map(({ name }) => name) },
    { heading: ledger("kind"), words: lists.kinds.map(({ name }) => name) },
    { heading: ledger("campaign"), words: lists.campaigns.map(({ name }) => name) },
    { heading: ledger("format"), words: (["onsite", "online", "hybrid"] as const).map((each) => formats(each)) },
    { heading: ledger("street"), words: lists.streets.map(({ name }) => name) },
    { heading: ledger("groups"), words: lists.groups.map(({ name }) => name) },
    { heading: t("venues"), words: lists.venues.map(({ name }) => name) },
  ];
  const length = Math.max(...allowed.map(({ words }) => words.length));
  const sheets = [
    {
      name: t("templateSheet"),
      columns: fields.map((field) => ({ heading: ledger(field as Heading), width: 16 })),
      rows: [],
    },
    {
      name: t("allowedSheet"),
      columns: allowed.map(({ heading }) => ({ heading: t("allowed", { heading }), width: 22 })),
      rows: Array.from({ length }, (_, row) => allowed.map(({ words }) => words[row] ?? null)),
    },
  ];
  const described = { title: t("templateName"), creator: t("title"), at: new Date() };
  return { name: `${t("templateName")}.xlsx`, body: xlsxStream(sheets, described) };
}
