import { readdirSync, readFileSync } from "node:fs";

const every = 250;

/**
 * Watches how much memory a process and those it started hold together, or those of them whose program has this name; null where the
 * system does not say.
 */
export function memoryOf(pid: number, program = ""): { most: () => number | null } {
  let most: number | null = null;
  const look = () => {
    const held = heldBy(pid, program);
    if (held !== null) most = Math.max(most ?? 0, held);
  };
  look();
  const timer = setInterval(look, every);
  return {
    most: () => {
      clearInterval(timer);
      look();
      return most;
    },
  };
}

function heldBy(pid: number, program: string): number | null {
  try {
    const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    const known = all.flatMap((name) => readStatus(name));
    const family = new Set([pid]);
    for (let size = 0; size !== family.size; ) {
      size = family.size;
      for (const one of known) if (family.has(one.parent)) family.add(one.pid);
    }
    const ours = known.filter((one) => family.has(one.pid) && one.program.includes(program));
    return ours.reduce((sum, one) => sum + one.megabytes, 0);
  } catch {
    return null;
  }
}

function readStatus(name: string): { pid: number; parent: number; megabytes: number; program: string }[] {
  try {
    const status = readFileSync(`/proc/${name}/status`, "utf8");
    const figure = (of: string) => Number(new RegExp(`^${of}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
    const program = readFileSync(`/proc/${name}/cmdline`, "utf8");
    return [{ pid: Number(name), parent: figure("PPid"), megabytes: figure("VmRSS") / 1024, program }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
