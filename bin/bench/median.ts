/** The median time of a run in milliseconds, after some runs that warm up. */
export async function medianOf(run: () => unknown, runs = 25): Promise<number> {
  for (let warm = 0; warm < Math.min(5, runs / 3); warm++) await run();
  const times: number[] = [];
  for (let each = 0; each < runs; each++) {
    const begun = performance.now();
    await run();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}
