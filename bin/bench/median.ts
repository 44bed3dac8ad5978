/** The median time of a run in milliseconds, after some runs that warm up. */
export async function medianOf(run: () => unknown, runs = 25): Promise<number> {
  const [median] = await mediansOf([run], runs);
  return median ?? Number.NaN;
}

/** The same for several runs that take turns, so that what else the machine does meanwhile slows down all of them alike. */
export async function mediansOf(each: readonly (() => unknown)[], runs = 25): Promise<number[]> {
  for (let warm = 0; warm < Math.min(5, runs / 3); warm++) for (const run of each) await run();
  const times = each.map((): number[] => []);
  for (let turn = 0; turn < runs; turn++) {
    for (const [place, run] of each.entries()) {
      const begun = performance.now();
      await run();
      times[place]?.push(performance.now() - begun);
    }
  }
  return times.map((taken) => taken.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN);
}
