/** Milliseconds: the middle one, the one in a hundred, the worst; and of how many. */
export type Percentiles = { p50: number; p95: number; p99: number; worst: number; of: number };

/** The percentiles of measured times. */
export function percentilesOf(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1), of: sorted.length };
}
