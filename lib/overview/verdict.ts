import type { Progress } from "@/lib/targets/queries";
import { isMet, type Range } from "@/lib/targets/rules";

/** What the progress of a year comes to in words: the sentence of the first screen, as message keys and their figures. */
export type Verdict = { key: VerdictKey; values: Record<string, number> };
type VerdictKey =
  | "met"
  | "metHeld"
  | "behind"
  | "ahead"
  | "onPace"
  | "willMiss"
  | "mayMeet"
  | "willMeet"
  | "needed"
  | "tooEarly"
  | "closed"
  | "closedOpen";

/** Where a year stands: met, ahead or behind its pace, and where it will end. Nothing is said without a target. */
export function verdictOf({ parts, target, expected, forecast, needed }: Progress): Verdict[] {
  if (target === null) return [];
  const held = parts.approved + parts.waiting + parts.unreported;
  if (isMet(parts.approved, target)) return [say("met")];
  if (expected === null) {
    const open = parts.waiting + parts.unreported;
    const closed = say("closed", { approved: parts.approved, share: parts.approved / target });
    return open > 0 ? [closed, say("closedOpen", { open })] : [closed];
  }
  if (isMet(held, target)) return [say("metHeld", { held })];
  const from = needed === null ? [] : [say("needed", { needed })];
  return [paceOf(held, expected), endOf(forecast, target), ...from];
}

function paceOf(held: number, expected: number): Verdict {
  if (held < expected) return say("behind", { held, missing: expected - held });
  return held > expected ? say("ahead", { held, more: held - expected }) : say("onPace", { held });
}

/** Met by the slower of the two paces, by the faster only, or by neither. */
function endOf(forecast: Range | null, target: number): Verdict {
  if (forecast === null) return say("tooEarly");
  const { low, high } = forecast;
  if (isMet(low, target)) return say("willMeet", { low, high });
  return isMet(high, target)
    ? say("mayMeet", { low, high, missing: target - low })
    : say("willMiss", { low, high, missing: target - high });
}

function say(key: VerdictKey, values: Verdict["values"] = {}): Verdict {
  return { key, values };
}
