import { moveDown } from "@/db/moving/move-down";
import { moveUp } from "@/db/moving/move-up";
import { Refusal } from "@/db/moving/refusal";
import type { Leave } from "@/db/moving/require-replaceable";
import type { Progress } from "@/db/moving/side";
import { firstBrokenEntry } from "@/lib/audit/trail";
import { checkFiles } from "@/lib/evidence/queries/check-files";
import { verifyKept } from "@/lib/verify/verify-kept";
import { type Direction, type MovedFiles, moveFiles } from "./move-files";

/** Beside the steps of the move itself: what is looked through once it has arrived. */
export type Steps = Parameters<Progress>[0] | "check";
export type Asked = Leave & { direction: Direction; url: string; trial: boolean; files: boolean; withFaults: boolean };
export type Outcome = { tables: number; rows: number; checks: Checks };
type Checks = { sums: number; files: number; moved: MovedFiles | null; faults: string[] };

/**
 * Moves the database of the data folder into a PostgreSQL one, or back. Before anybody else finds it, what arrived is compared with what
 * was sent, row by row, and looked through as the product itself reads it: sums, trail, files. Throws a Refusal that names every
 * difference, and then nothing was changed.
 */
export async function moveDatabase(
  asked: Asked,
  progress: (step: Steps, done: number, of: number) => void,
): Promise<Outcome> {
  let checks: Checks | undefined;
  const verify = async () => {
    checks = await lookThrough(asked, (done) => progress("check", done, 3));
    if (checks.faults.length > 0 && !asked.withFaults)
      throw new Refusal("What is moved has faults of its own (--with-faults moves it as it is):", checks.faults);
  };
  const move = asked.direction === "up" ? moveUp : moveDown;
  const moved = await move({ ...asked, progress, verify });
  if (!checks) throw new Error("nothing was looked through");
  return { ...moved, checks };
}

async function lookThrough({ direction, files, trial }: Asked, checked: (done: number) => void): Promise<Checks> {
  checked(0);
  const faults: string[] = [];
  const kept = await verifyKept((difference) => faults.push(difference));
  checked(1);
  const broken = await firstBrokenEntry();
  if (broken !== null) faults.push(`the audit trail is broken at entry ${broken}`);
  checked(2);
  const moved = files && !trial ? await moveFiles(direction) : null;
  if (moved) faults.push(...moved.faults);
  const found = moved ? { checked: moved.files, faults: [] } : await checkFiles();
  faults.push(...found.faults.map(({ id, fault }) => `file ${id} is ${fault} in the file store`));
  checked(3);
  return { sums: kept.sums, files: found.checked, moved, faults };
}
