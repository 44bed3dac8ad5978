export type Sniffed = "jpeg" | "png" | "webp" | "heic" | "pdf" | null;

const heicBrands = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"];

/** What a file is by its first bytes; its name and what the browser says of it prove nothing. */
export function sniff(content: Buffer): Sniffed {
  if (content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "jpeg";
  if (content.subarray(0, 8).equals(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))) return "png";
  const text = (from: number, to: number) => content.toString("latin1", from, to);
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "webp";
  if (text(4, 8) === "ftyp" && heicBrands.includes(text(8, 12))) return "heic";
  if (text(0, 5) === "%PDF-" && text(Math.max(0, content.length - 2048), content.length).includes("%%EOF"))
    return "pdf";
  return null;
}
