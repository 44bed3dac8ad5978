/** What the server does by the clock while it runs. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { sweepByTheClock } = await import("@/lib/exports/files");
  sweepByTheClock();
}
