import { fetchPage } from "./pages";

/** The pages that read a whole year's events: they take longer the more there are, but nobody else may wait for them. LAST: last year. */
export const composedPages = {
  ranking: "/office/rankings/draft?asOf=LAST-12-31",
  return: "/office/statistics?year=LAST",
  report: "/office/reports/draft?period=LAST",
} as const;
export type ComposedName = keyof typeof composedPages;
export const composedNames = Object.keys(composedPages) as ComposedName[];

/** Milliseconds: how long the page took, and the longest that somebody else waited meanwhile for what takes no time. */
export type Composed = { took: number; othersWaited: number };

const runs = 5;

/** The worst of a few runs, after one that warms up. */
export async function timeComposed(server: string, path: string, session: string): Promise<Composed> {
  await fetchPage(`${server}${path}`, session);
  const worst: Composed = { took: 0, othersWaited: 0 };
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    let done = false;
    const page = fetchPage(`${server}${path}`, session).finally(() => {
      done = true;
    });
    while (!done) {
      const asked = performance.now();
      await fetchPage(`${server}/site.webmanifest`);
      worst.othersWaited = Math.max(worst.othersWaited, performance.now() - asked);
    }
    await page;
    worst.took = Math.max(worst.took, performance.now() - begun);
  }
  return worst;
}
