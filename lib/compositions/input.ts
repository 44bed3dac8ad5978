import { z } from "zod";

const unit = z.string().min(1).max(64);

/** What can be composed in the background, of what, and as what. `unit` is the one the orderer's right reached when it was asked for. */
export const compositionQueries = {
  return: z.object({ unit, year: z.coerce.number().int().min(2000).max(2100) }),
  ranking: z.object({ unit, asOf: z.iso.date(), fewest: z.coerce.number().int().min(1).max(1000) }),
  notice: z.object({ unit, ranking: z.string().min(1).max(64) }),
};
export type ComposedKind = keyof typeof compositionQueries;
export type CompositionQuery<Kind extends ComposedKind> = z.output<(typeof compositionQueries)[Kind]>;

/** Something to be composed in the background; `query` is an address's, as `queryText` writes it. */
export const composeInput = z.object({
  kind: z.enum(["return", "ranking", "notice"]),
  format: z.enum(["page", "xlsx", "csv", "docx"]),
  query: z.string().max(300),
});
export type ComposeInput = z.output<typeof composeInput>;

/** Named by a form whose content was composed in the background: that content is kept. */
export const composition = z.string().min(1).max(64).optional();

/** The query as the one text it is kept and found by. */
export function queryText(query: Record<string, string | number>): string {
  const sorted = Object.entries(query).sort(([one], [other]) => (one < other ? -1 : 1));
  return new URLSearchParams(sorted.map(([name, value]) => [name, String(value)])).toString();
}

/** Reads such a text; null when it asks for nothing there is. */
export function readQuery<Kind extends ComposedKind>(kind: Kind, query: string): CompositionQuery<Kind> | null {
  const read = compositionQueries[kind].safeParse(Object.fromEntries(new URLSearchParams(query)));
  return read.success ? (read.data as CompositionQuery<Kind>) : null;
}
