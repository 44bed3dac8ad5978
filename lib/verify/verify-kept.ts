import { checkSums, type Difference as SumDifference } from "@/lib/totals/check-sums";
import { checkEvents } from "./queries/check-events";
import { checkEvidence } from "./queries/check-evidence";
import { checkSearchIndex } from "./queries/check-search-index";
import { checkUnits } from "./queries/check-units";

/** Something kept that is not what the records give: what it is, in words that name it. */
export type Difference = string;
export type Verified = { sums: number; events: number; differences: number };
type Told = (difference: Difference) => void;
type Progress = (step: "sums" | "events" | "words", done: string | number) => void;

/**
 * Recomputes all that is kept beside the records (sums, cross sums, what an event's row says a second time, where units stand, whether a
 * record's evidence is there, the index of words) and names each difference. It changes nothing, holds a month or a slice of events in
 * memory, and others may write meanwhile.
 */
export async function verifyKept(
  told: Told = () => undefined,
  progress: Progress = () => undefined,
): Promise<Verified> {
  let differences = 0;
  const tell = (difference: Difference) => {
    differences += 1;
    told(difference);
  };
  const { sums } = await checkSums(
    (difference) => tell(sentenceOf(difference)),
    (month) => progress("sums", month),
  );
  const events = await checkEvents(tell, (done) => progress("events", done));
  await checkUnits(tell);
  await checkEvidence(tell);
  await checkSearchIndex(tell, (done) => progress("words", done));
  return { sums, events, differences };
}

function sentenceOf({ sum, kept, right }: SumDifference): string {
  const figures = (one: SumDifference["kept"]) =>
    one ? `${one.events} events, ${one.claimed} claimed, ${one.approved} approved` : "nothing";
  return `${sum}: kept ${figures(kept)}; the records give ${figures(right)}`;
}
