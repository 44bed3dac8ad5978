/** The year in a public address, or null when it is none. */
export function readPublicYear(asked: string): number | null {
  return /^20\d\d$/.test(asked) ? Number(asked) : null;
}
