import type { Progress } from "@/lib/targets/queries";
import { isMet } from "@/lib/targets/rules";

/** What the progress of a year comes to in words: the sentence of the first screen, as message keys and their figures. */
export type Verdict = { key: VerdictKey; values: Record<string, number> };
type VerdictKey =
  | "met"
  | "metHeld"
  | "behind"
  | "ahead"
  | "onPace"
  | "willMiss"
  | "willMeet"
  | "tooEarly"
  | "closed"
  | "closedOpen";

/** Where a year stands: met, ahead or behind its pace, and where it will end. Nothing is said without a target. */
export function verdictOf({ parts, target, expected, forecast }: Progress): Verdict[] {
  if (target === null) return [];
  const held = parts.approved + parts.waiting + parts.unreported;
  if (isMet(parts.approved, target)) return [say("met")];
  if (expected === null) {
    const open = parts.waiting + parts.unreported;
    const closed = say("closed", { approved: parts.approved, share: parts.approved / target });
    return open > 0 ? [closed, say("closedOpen", { open })] : [closed];
  }
  if (isMet(held, target)) return [say("metHeld", { held })];
  return [paceOf(held, expected), endOf(forecast, target)];
}

function paceOf(held: number, expected: number): Verdict {
  if (held < expected) return say("behind", { held, missing: expected - held });
  return held > expected ? say("ahead", { held, more: held - expected }) : say("onPace", { held });
}

function endOf(forecast: number | null, target: number): Verdict {
  if (forecast === null) return say("tooEarly");
  return isMet(forecast, target)
    ? say("willMeet", { forecast })
    : say("willMiss", { forecast, missing: target - forecast });
}

function say(key: VerdictKey, values: Verdict["values"] = {}): Verdict {
  return { key, values };
}
