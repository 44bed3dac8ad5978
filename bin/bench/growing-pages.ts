import { type AnalysisName, analyses, analysisNames } from "./analyses";
import { coordinatorOf } from "./coordinator";
import { timeHandWritten } from "./hand-written";
import { medianOf, mediansOf } from "./median";
import { fetchPage, sessionOf } from "./pages";
import type { Running } from "./places";
import type { Row } from "./row";

const pages: Record<"schedule" | "office" | AnalysisName, string> = {
  schedule: "/",
  office: "/office",
  ...(Object.fromEntries(analysisNames.map((name) => [name, `/office/analysis?${analyses[name]}`])) as Record<
    AnalysisName,
    string
  >),
};
type Page = keyof typeof pages;
/** What the issue of a page's growth is judged by; the other pages are shown. */
const atMost = 1.5;

/**
 * Measures the pages that must not grow, on every size in turn, request by request: what else the machine does slows all of them alike.
 * Each is held against its time on the smallest, and on the largest against SQL written by hand for the same figures.
 */
export async function measureGrowingPages(running: Running[]): Promise<Row[]> {
  const [smallest] = running;
  const largest = running.at(-1);
  if (!smallest || !largest) return [];
  const sessions = await Promise.all(
    running.map(async ({ place, secret }) => {
      const coordinator = await coordinatorOf(place);
      return sessionOf(coordinator.id, coordinator.sessionVersion, secret);
    }),
  );
  const lastYear = String(new Date().getUTCFullYear() - 1);
  const byHand = await timeHandWritten(largest.place, medianOf);
  const rows: Row[] = [];
  for (const page of ["schedule", "office", ...analysisNames] as Page[]) {
    const path = pages[page].replace("LAST", lastYear);
    // Rendered, not kept: what is kept costs the same on any database (bin/bench/public-pages.ts).
    const headers = (place: number) => (page === "schedule" ? unkept : sessions[place]);
    const runs = running.map(
      ({ server }, place) =>
        () =>
          fetchPage(`${server.address}${path}`, headers(place)),
    );
    const times = await mediansOf(runs);
    const name = { schedule: "schedule, rendered", office: "first screen" }[page as string] ?? `analysis: ${page}`;
    const line = { group: "pages that must not grow", name, unit: "ms" as const, database: smallest.dialect };
    for (const [place, { size }] of running.entries()) {
      const measured = times[place] ?? Number.NaN;
      const baseline = { name: `at ${smallest.size}`, value: times[0] ?? Number.NaN };
      rows.push({ ...line, events: size, measured, ...(place > 0 ? { baseline, atMost } : {}) });
    }
    const sql = { name: "SQL by hand", value: byHand[page] };
    rows.push({
      ...line,
      name: `${name}, beside SQL`,
      events: largest.size,
      measured: times.at(-1) ?? Number.NaN,
      baseline: sql,
    });
  }
  return rows;
}

/** A session of nobody: the page is rendered as for everybody, and nothing kept is taken. */
const unkept = "kepu-session=nobody";
