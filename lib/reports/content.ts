import { z } from "zod";
import type { CorrectedSubject } from "@/db/schema";

/**
 * One figure of a report: the words in the text, the exact figure behind them and the rule that made the one of the other.
 * `value` is null when the ledger has none; `address` opens what it was added up from.
 */
const slot = z.object({
  source: z.string(),
  words: z.string(),
  value: z.number().nullable(),
  exact: z.string(),
  rule: z.enum(["exact", "round", "floored", "near", "over", "share", "change", "text"]),
  address: z.string().nullable(),
  problem: z.enum(["zero", "missing", "unknown_figure", "unknown_option", "unknown_value", "unknown_name"]).nullable(),
});

const piece = z.union([z.object({ text: z.string() }), z.object({ slot: z.number().int() })]);
const line = z.object({ level: z.enum(["title", "first", "second", "third", "body"]), pieces: z.array(piece) });
const correctedFigures = z.object({
  events: z.number(),
  counting: z.number(),
  attendance: z.number(),
  /** Of an entry of a register: 1 where it counts. */
  items: z.number().optional(),
  level: z.enum(["national", "province", "city", "district"]).optional(),
  amount: z.number().optional(),
});
const correction = z.object({
  id: z.string(),
  month: z.string(),
  title: z.string(),
  subject: z
    .enum(["event", "grant", "media_report", "award", "milestone"] satisfies CorrectedSubject[])
    .default("event"),
  /** Null when there is none, or it is gone. */
  eventId: z.string().nullable(),
  before: correctedFigures,
  after: correctedFigures,
  reason: z.string(),
});

/** A report as it was taken: from this alone its file, its annex and its page are made, always the same. */
export const reportContent = z.object({
  period: z.string(),
  unitName: z.string(),
  asOf: z.iso.datetime(),
  template: z.string(),
  lines: z.array(line),
  slots: z.array(slot),
  corrections: z.array(correction),
  /** Sentences the text itself asks to leave out when their figure is zero or missing. */
  omitted: z.array(z.string()).default([]),
});

export type ReportContent = z.output<typeof reportContent>;
export type ReportSlot = z.output<typeof slot>;
export type ReportLine = z.output<typeof line>;
export type ReportPiece = z.output<typeof piece>;
export type ReportCorrection = z.output<typeof correction>;

/** A sentence of a line; `marked` when a figure in it is zero, missing or not understood: the office has to look at it. */
export type Sentence = { pieces: ReportPiece[]; marked: boolean };

/** Divides a line into its sentences: each ends with 。 or ； and keeps it. */
export function sentencesOf({ pieces }: ReportLine, slots: readonly ReportSlot[]): Sentence[] {
  const sentences: ReportPiece[][] = [[]];
  for (const each of pieces) {
    if ("slot" in each) {
      sentences.at(-1)?.push(each);
      continue;
    }
    for (const text of each.text.split(/(?<=[。；])/)) {
      sentences.at(-1)?.push({ text });
      if (/[。；]$/.test(text)) sentences.push([]);
    }
  }
  const isMarked = (each: ReportPiece) => "slot" in each && slots[each.slot]?.problem != null;
  return sentences.filter((pieces) => pieces.length > 0).map((pieces) => ({ pieces, marked: pieces.some(isMarked) }));
}

/** A report as plain text, a line each: what is compared, copied and searched. */
export function textOf({ lines, slots }: Pick<ReportContent, "lines" | "slots">): string {
  const words = (each: ReportPiece) => ("slot" in each ? (slots[each.slot]?.words ?? "") : each.text);
  return lines.map(({ pieces }) => pieces.map(words).join("")).join("\n");
}

/** The figures of the annex: all but plain words. */
export function listedSlots({ slots }: Pick<ReportContent, "slots">): ReportSlot[] {
  return slots.filter((slot) => slot.rule !== "text" || slot.problem !== null);
}

/** How many sentences the office has to look at. */
export function countMarked({ lines, slots }: Pick<ReportContent, "lines" | "slots">): number {
  return lines.flatMap((line) => sentencesOf(line, slots)).filter((sentence) => sentence.marked).length;
}

/** Parts of a text with a key each: they have no identity but their place, and are always shown together. */
export function keyed<Item>(items: readonly Item[]): { key: string; item: Item }[] {
  return items.map((item, place) => ({ key: String(place), item }));
}
