import { numeral } from "@/lib/word/numeral";
import { type ReportContent, type ReportLine, type ReportPiece, type ReportSlot, sentencesOf } from "./content";
import { askables, wordFor } from "./vocabulary";

type Text = Pick<ReportContent, "lines" | "slots">;

const [omit, ordinal] = (["omit", "ordinal"] as const).map((asks) => `{${wordFor(askables, asks)}}`);

/**
 * Does what a text asks of its own sentences: one that carries {零则略} is left out when a figure in it is zero or missing, and {序}
 * numbers those that stay. What was left out is told, so that nobody takes it for forgotten. Other problems are never left out.
 */
export function arranged({ lines, slots }: Text): Text & { omitted: string[] } {
  const omitted: string[] = [];
  const kept = lines.flatMap((line): ReportLine[] => {
    const sentences = sentencesOf(line, slots).map(({ pieces }) => pieces);
    const staying = sentences.filter((pieces) => !isLeftOut(pieces, slots));
    omitted.push(...sentences.filter((pieces) => isLeftOut(pieces, slots)).map((pieces) => wordsOf(pieces, slots)));
    if (sentences.length > 0 && staying.length === 0) return [{ ...line, pieces: [{ text: nothing }] }];
    return [{ ...line, pieces: numbered(staying, slots) }];
  });
  return { ...withUsedOnly(kept, slots), omitted };
}

/** Stands where every sentence of a paragraph was left out. */
const nothing = "本期无。";

function sourceOf(piece: ReportPiece, slots: readonly ReportSlot[]): string | undefined {
  return "slot" in piece ? slots[piece.slot]?.source : undefined;
}

function isLeftOut(pieces: ReportPiece[], slots: readonly ReportSlot[]): boolean {
  if (!pieces.some((piece) => sourceOf(piece, slots) === omit)) return false;
  const problems = pieces.flatMap((piece) => ("slot" in piece ? (slots[piece.slot]?.problem ?? []) : []));
  return problems.length > 0 && problems.every((problem) => problem === "zero" || problem === "missing");
}

function wordsOf(pieces: ReportPiece[], slots: readonly ReportSlot[]): string {
  const spoken = pieces.filter((piece) => sourceOf(piece, slots) !== omit && sourceOf(piece, slots) !== ordinal);
  return spoken.map((piece) => ("slot" in piece ? (slots[piece.slot]?.words ?? "") : piece.text)).join("");
}

/** The sentences as one line, numbered in their new order. */
function numbered(sentences: ReportPiece[][], slots: readonly ReportSlot[]): ReportPiece[] {
  let count = 0;
  return sentences.flat().flatMap((piece): ReportPiece[] => {
    const source = sourceOf(piece, slots);
    if (source === omit) return [];
    return source === ordinal ? [{ text: numeral(++count) }] : [piece];
  });
}

/** Only figures that stand in the text are in the annex. */
function withUsedOnly(lines: ReportLine[], slots: ReportSlot[]): Text {
  const used = [...new Set(lines.flatMap(({ pieces }) => pieces.flatMap((each) => ("slot" in each ? each.slot : []))))];
  const placeOf = new Map(used.map((slot, place) => [slot, place]));
  const moved = (piece: ReportPiece): ReportPiece => ("slot" in piece ? { slot: placeOf.get(piece.slot) ?? 0 } : piece);
  return {
    lines: lines.map((line) => ({ ...line, pieces: line.pieces.map(moved) })),
    slots: used.flatMap((slot) => slots[slot] ?? []),
  };
}
