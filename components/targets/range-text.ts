import { useFormatter } from "next-intl";
import type { Range } from "@/lib/targets/rules";

/** A range in figures: "280–310", or the one figure both ends come to. */
export function useRangeText(): (range: Range) => string {
  const format = useFormatter();
  return ({ low, high }) => (low === high ? format.number(low) : `${format.number(low)}–${format.number(high)}`);
}
