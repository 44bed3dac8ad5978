/** Milliseconds that both databases can hold as a moment; anything else in an address is no moment. */
export function isMoment(milliseconds: number): boolean {
  return Number.isSafeInteger(milliseconds) && Math.abs(milliseconds) <= 99_999_999_999_999;
}
