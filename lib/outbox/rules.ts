/** How long after each failed try the next one comes, in minutes; after the last it has failed for good. */
const backOffMinutes = [1, 5, 30, 120, 600] as const;

/** When to try again after so many tries; null when there is no point any more. */
export function nextTry(attempts: number, now: Date): Date | null {
  const minutes = backOffMinutes[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}

/** An account that is a mail address can be written to; a phone number, and what no mail box can have, cannot. */
export function mailAddressOf(account: string): string | null {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(account) && !/\.invalid$/i.test(account) ? account : null;
}

export type Failure = { reason: string; permanent: boolean };

/** What a failed try says: only what the mail server answered, and whether it will say the same again. */
export function failureOf(error: unknown): Failure {
  const { responseCode, code } = (error ?? {}) as { responseCode?: unknown; code?: unknown };
  const answered = typeof responseCode === "number" ? responseCode : null;
  const reason = [code, answered].filter((part) => typeof part === "string" || typeof part === "number").join(" ");
  return { reason: reason || "unknown", permanent: answered !== null && answered >= 500 && code !== "EAUTH" };
}
