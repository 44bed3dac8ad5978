import { createHash } from "node:crypto";
import { mostBytes } from "../input";
import { redraw } from "../picture";
import type { EvidenceKind } from "../rules";
import { sniff } from "../sniff";

export type PreparedFile = {
  ok: true;
  type: "image/jpeg" | "application/pdf";
  content: Buffer;
  small: Buffer | null;
  width: number | null;
  height: number | null;
  sha256: string;
};
type Refused = { ok: false; reason: string };

/**
 * Makes of what was sent what is kept: a picture is drawn anew, a PDF stays as it is. Refuses with `file_empty`, `file_too_large`,
 * `file_type`, `heic_unreadable`, `pdf_not_here` (a photo or screenshot must be a picture), `picture_unreadable`.
 */
export async function prepareFile(kind: EvidenceKind, sent: Buffer): Promise<PreparedFile | Refused> {
  if (sent.length === 0) return { ok: false, reason: "file_empty" };
  const found = sniff(sent);
  if (found === null) return { ok: false, reason: "file_type" };
  if (found === "heic") return { ok: false, reason: "heic_unreadable" };
  if (sent.length > mostBytes[found === "pdf" ? "pdf" : "picture"]) return { ok: false, reason: "file_too_large" };
  if (found === "pdf")
    return kind === "photo" || kind === "screenshot" ? { ok: false, reason: "pdf_not_here" } : pdf(sent);
  const picture = await redraw(sent, found);
  if (!picture) return { ok: false, reason: "picture_unreadable" };
  const { large: content, small, width, height } = picture;
  return { ok: true, type: "image/jpeg", content, small, width, height, sha256: hashOf(content) };
}

function pdf(content: Buffer): PreparedFile {
  const nothingDrawn = { small: null, width: null, height: null };
  return { ok: true, type: "application/pdf", content, ...nothingDrawn, sha256: hashOf(content) };
}

function hashOf(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
