/** A round number at or above `value` to end an axis with: 1, 2, 3, 4, 5, 6 or 8 times a power of ten. */
export function niceCeiling(value: number): number {
  if (value <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value) ?? 10;
  return step * power;
}

/** `part` of `whole` as an SVG length in percent, never beyond 0–100. */
export function percent(part: number, whole: number): string {
  if (whole <= 0) return "0%";
  return `${Math.round(Math.min(1, Math.max(0, part / whole)) * 10_000) / 100}%`;
}
