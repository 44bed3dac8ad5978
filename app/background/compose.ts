import { rankingFile as rankingTable } from "@/components/rankings/ranking-file";
import { returnFile } from "@/components/statistics/return-file";
import { returnWorkbook } from "@/components/statistics/return-workbook";
import { type Access, grantAccess } from "@/lib/access/access";
import { type ComposedKind, readQuery } from "@/lib/compositions/input";
import { packed } from "@/lib/compositions/packed";
import { inOneMoment } from "@/lib/compositions/queries";
import { mostShown, type Report } from "@/lib/compositions/rules";
import { csvOf } from "@/lib/csv/csv";
import { findOrdered, keepFile, storeFile } from "@/lib/exports/files";
import type { FileFormat } from "@/lib/exports/rules";
import type { Runner } from "@/lib/jobs/run-job";
import { composeRanking } from "@/lib/rankings/queries/compose-ranking";
import { getRanking } from "@/lib/rankings/queries/get-ranking";
import { rankingFile as noticeFile } from "@/lib/rankings/word";
import { listMappable } from "@/lib/statistics/queries/get-form";
import { getReturn, type StatisticalReturn } from "@/lib/statistics/queries/get-return";
import { xlsxStream } from "@/lib/xlsx/write";

type Asked = { format: FileFormat; query: string; locale: string; report: Report };
type Body = ReadableStream<Uint8Array>;
type Composer = (access: Access<"reports.manage">, asked: Asked) => Promise<Body | null>;

/** Composes what reads a whole year, or makes a file of it. */
export const compose: Runner<"composition"> = async ({ input: { id }, actor, locale, signal, report }) => {
  const file = await findOrdered(id);
  const access = grantAccess(actor, "reports.manage");
  if (!file || !access || file.kind === "ledger") return { ok: false, state: "failed", reason: "job_right_changed" };
  const { format, query } = file;
  const composer = composers[file.kind];
  const body = await inOneMoment(() => composer(access, { format, query, locale, report }));
  if (!body) return { ok: false, state: "failed", reason: "job_right_changed" };
  const stored = await storeFile(body, signal);
  return { ok: true, keep: (tx) => keepFile(tx, id, { ...stored, rowsDone: 0 }) };
};

const composers: Record<ComposedKind, Composer> = {
  return: async (access, { format, query, locale, report }) => {
    const asked = readQuery("return", query);
    const now = new Date();
    const found = asked && (await getReturn(access, asked, now, report));
    if (!found) return null;
    if (format === "csv") return textOf(csvOf(...csvPartsOf(await returnFile(found, locale))));
    if (format !== "xlsx") return pageOf(shortened(found));
    const { name, sheets } = await returnWorkbook(found, await listMappable(access), locale);
    return xlsxStream(sheets, { title: name, creator: found.scope.name, at: now });
  },
  ranking: async (access, { query, report }) => {
    const asked = readQuery("ranking", query);
    const composed = asked && (await composeRanking(access, asked, new Date(), report));
    return composed?.unitId === asked?.unit ? pageOf(composed) : null;
  },
  notice: async (access, { format, query, locale }) => {
    const asked = readQuery("notice", query);
    const ranking = asked && (await getRanking(access, asked.ranking));
    if (!ranking) return null;
    if (format === "csv") return textOf(csvOf(...csvPartsOf(await rankingTable(ranking.content, locale))));
    return bytesOf(await noticeFile(ranking.content));
  },
};

/** What the page shows of a return with very many units: the first of them side by side. */
function shortened(found: StatisticalReturn): StatisticalReturn {
  const columns = found.columns.slice(0, mostShown);
  const kept = new Set(columns.map(({ id }) => id));
  const lines = found.lines.map((line) => ({
    ...line,
    byUnit: new Map([...line.byUnit].filter(([id]) => kept.has(id))),
  }));
  return { ...found, columns, lines };
}

function csvPartsOf({ header, rows }: { header: string[]; rows: Parameters<typeof csvOf>[1] }) {
  return [header, rows] as const;
}

function pageOf(value: unknown): Body {
  return bytesOf(packed(value));
}

function textOf(text: string): Body {
  return new Blob([text]).stream();
}

function bytesOf(bytes: Uint8Array): Body {
  return new Blob([bytes as BlobPart]).stream();
}
