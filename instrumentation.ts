/** What the server does by the clock while it runs. */
export async function register(): Promise<void> {
  // Asked in this form, what only the server can do is left out of other bundles.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { sweepByTheClock } = await import("@/lib/exports/files");
    sweepByTheClock();
  }
}
