const width = 30;

/**
 * Shows how far each named step has come: a bar on a terminal, elsewhere a line for every tenth.
 * @param {Record<string, string>} labels what each step is called
 * @param {Pick<NodeJS.WriteStream, "isTTY" | "write">} out
 * @returns {(step: string, done: number, of: number) => void}
 */
export function progressBar(labels, out = process.stderr) {
  const tenths = new Map();
  return (step, done, of) => {
    const share = of === 0 ? 1 : Math.min(1, done / of);
    const tenth = Math.floor(share * 10);
    const label = labels[step] ?? step;
    if (out.isTTY) drawBar(out, label, share);
    else if (tenth > (tenths.get(step) ?? 0)) out.write(`${label}: ${tenth * 10} %\n`);
    tenths.set(step, Math.max(tenth, tenths.get(step) ?? 0));
  };
}

/**
 * @param {Pick<NodeJS.WriteStream, "write">} out
 * @param {string} label
 * @param {number} share
 */
function drawBar(out, label, share) {
  const full = Math.round(share * width);
  out.write(`\r${label.padEnd(16)} ${"█".repeat(full)}${"░".repeat(width - full)} ${Math.floor(share * 100)} %`);
  if (share === 1) out.write("\n");
}
