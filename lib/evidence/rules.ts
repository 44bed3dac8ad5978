import type { evidenceAsked, evidenceKinds, evidenceStates } from "@/db/schema";

export type EvidenceKind = (typeof evidenceKinds)[number];
export type EvidenceState = (typeof evidenceStates)[number];
/** What a kind of event asks for; an event without a kind asks for nothing. */
export type EvidenceRule = { asked: (typeof evidenceAsked)[number]; photos: number };
export type EvidenceCounts = Record<EvidenceKind, number>;

export const nothingAsked: EvidenceRule = { asked: "none", photos: 0 };

/** How many files there are of each kind. */
export function countKinds(files: readonly { kind: EvidenceKind }[]): EvidenceCounts {
  const counts: EvidenceCounts = { photo: 0, sign_in_sheet: 0, screenshot: 0, document: 0 };
  for (const { kind } of files) counts[kind] += 1;
  return counts;
}

/** What is still missing: so many photos, a sheet; `either` when one of the two would do. Null when it is complete. */
export function lackOf({ asked, photos }: EvidenceRule, counts: EvidenceCounts): Lack | null {
  const lacking = { photos: Math.max(0, photos - counts.photo), sheet: counts.sign_in_sheet === 0 };
  if (asked === "photos") return lacking.photos > 0 ? { photos: lacking.photos, sheet: false, either: false } : null;
  if (asked === "sheet") return lacking.sheet ? { photos: 0, sheet: true, either: false } : null;
  if (asked === "both") return lacking.photos > 0 || lacking.sheet ? { ...lacking, either: false } : null;
  if (asked === "either") return lacking.photos > 0 && lacking.sheet ? { ...lacking, either: true } : null;
  return null;
}

export type Lack = { photos: number; sheet: boolean; either: boolean };

/** Whether the evidence is what its kind of event asks for. That the coordinator did without is written with the approval. */
export function stateOf(rule: EvidenceRule, counts: EvidenceCounts): Exclude<EvidenceState, "accepted"> {
  return lackOf(rule, counts) ? "missing" : "complete";
}

/** A file's name without path, control signs and what file systems dislike, with the ending of what it really is. */
export function cleanName(name: string, ending: "jpg" | "pdf"): string {
  const bare = (name.split(/[\\/]/).at(-1) ?? "")
    .normalize("NFC")
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "")
    .replace(/\.[^.]*$/, "")
    .trim();
  return `${[...bare].slice(0, 80).join("") || "file"}.${ending}`;
}
