import { type Row, ratioOf } from "./row";

const width = 960;
const line = 22;
const left = 430;
const bar = width - left - 90;
/** The picture's scale, in powers of ten, and the ratios that stand beside it. */
const scale = { from: -2, to: 2 };

/** Draws every ratio as a bar from 1, on a scale of powers of ten, with its limit as a stroke; what is beyond it stands out. */
export function drawRatios(
  rows: Row[],
  machine: { processor: string; cores: number; node: string; at: string },
): string {
  const parts: string[] = [];
  let y = 60;
  let group = "";
  for (const row of rows) {
    const ratio = ratioOf(row);
    if (ratio === null || !Number.isFinite(ratio)) continue;
    if (row.group !== group) {
      group = row.group;
      y += 14;
      parts.push(text(16, y + 15, group, "g"));
      y += line + 2;
    }
    const beyond =
      (row.atMost !== undefined && ratio > row.atMost) || (row.atLeast !== undefined && ratio < row.atLeast);
    const [from, to] = [placeOf(Math.min(ratio, 1)), placeOf(Math.max(ratio, 1))];
    parts.push(
      text(
        16,
        y + 15,
        `${row.name} · ${row.events.toLocaleString("en")} · ${row.database === "sqlite" ? "SQLite" : "PostgreSQL"}`,
      ),
      `<rect x="${from.toFixed(1)}" y="${y + 4}" width="${Math.max(1, to - from).toFixed(1)}" height="${line - 8}" rx="2" class="${beyond ? "b" : "r"}"/>`,
      ...limitOf(row).map((limit) => `<path d="M${placeOf(limit).toFixed(1)} ${y + 1}v${line - 2}" class="l"/>`),
      text(width - 78, y + 15, ratio.toFixed(2), beyond ? "x" : ""),
    );
    y += line;
  }
  const marks = [0.01, 0.1, 1, 10, 100].map(
    (mark) =>
      `<path d="M${placeOf(mark).toFixed(1)} 48V${y}" class="m"/>${text(placeOf(mark) - 8, 42, String(mark), "s")}`,
  );
  const told = `${machine.processor}, ${machine.cores} cores, Node ${machine.node}, ${machine.at.slice(0, 10)}. A stroke is the limit.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y + 20}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="Ratios measured in one run">
<style>text{fill:#1f2d33}.g{font-weight:600}.s{fill:#5b6b72;font-size:11px}.x{fill:#a3200d;font-weight:600}.r{fill:#2f7f86}.b{fill:#c0391f}.l{stroke:#1f2d33;stroke-width:2}.m{stroke:#dfe6e8}</style>
<rect width="100%" height="100%" fill="#fff"/>${text(16, 20, told, "s")}
${marks.join("\n")}
${parts.join("\n")}
</svg>
`;
}

function placeOf(ratio: number): number {
  const power = Math.min(scale.to, Math.max(scale.from, Math.log10(Math.max(ratio, 1e-9))));
  return left + ((power - scale.from) / (scale.to - scale.from)) * bar;
}

const limitOf = ({ atMost, atLeast }: Row) => [atMost, atLeast].filter((limit) => limit !== undefined);

function text(x: number, y: number, words: string, kind = ""): string {
  const safe = words.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);
  return `<text x="${x.toFixed(0)}" y="${y}"${kind ? ` class="${kind}"` : ""}>${safe}</text>`;
}
