import { type AnalysisName, analyses, analysisNames } from "./analyses";
import { type Composed, type ComposedName, composedNames, composedPages, timeComposed } from "./composed";
import { coordinatorOf, type Place } from "./coordinator";
import { type HandTimes, timeHandWritten } from "./hand-written";
import { medianOf, mediansOf } from "./median";
import { fetchPage, type Server, sessionOf } from "./pages";
import { printTable } from "./table";

/** A measured database with its server. */
export type Running = { size: number; place: Place; server: Server };
type Page = "schedule" | "office" | AnalysisName;
type Measured = { size: number; pages: Map<Page, number>; byHand: HandTimes; composed: Map<ComposedName, Composed> };

/**
 * Measures the pages that must not grow, on every size in turn, request by request: what else the machine does slows all of them alike.
 * Then what is composed of a year, and the same by hand.
 */
export async function measureSizes(running: Running[], secret: string): Promise<Measured[]> {
  const sessions = await Promise.all(
    running.map(async ({ place }) => {
      const coordinator = await coordinatorOf(place);
      return sessionOf(coordinator.id, coordinator.sessionVersion, secret);
    }),
  );
  const lastYear = String(new Date().getUTCFullYear() - 1);
  const measured = running.map(({ size }) => ({ size, pages: new Map<Page, number>(), composed: new Map() }));
  const onEach = async (page: Page, path: string, signedIn = true) => {
    const runs = running.map(
      ({ server }, place) =>
        () =>
          fetchPage(`${server.address}${path}`, signedIn ? sessions[place] : undefined),
    );
    for (const [place, time] of (await mediansOf(runs)).entries()) measured[place]?.pages.set(page, time);
  };
  await onEach("schedule", "/", false);
  await onEach("office", "/office");
  for (const name of analysisNames) await onEach(name, `/office/analysis?${analyses[name].replace("LAST", lastYear)}`);
  for (const [place, { server }] of running.entries()) {
    for (const name of composedNames) {
      const path = composedPages[name].replace("LAST", lastYear);
      measured[place]?.composed.set(name, await timeComposed(server.address, path, sessions[place] ?? ""));
    }
  }
  const byHand: HandTimes[] = [];
  for (const { place } of running) byHand.push(await timeHandWritten(place, medianOf));
  return measured.map((each, place) => ({ ...each, byHand: byHand[place] as HandTimes }));
}

/** Prints what was measured on a small and a large database, and the ratios. */
export function printSizes(dialect: string, units: number, [small, large]: Measured[]): void {
  if (!small || !large) return;
  console.log(`\n${dialect}: medians in milliseconds, ${units} units; the ratio is to be at most 2`);
  const [few, many] = [`at ${small.size}`, `at ${large.size}`];
  const heads = ["page", few, many, "ratio", `SQL by hand at ${large.size}`, "page to SQL"];
  const lines = [...small.pages].map(([page, first]) => {
    const [second, byHand] = [large.pages.get(page) ?? Number.NaN, large.byHand[page]];
    const ratios = [(second / first).toFixed(2), byHand.toFixed(1), (second / byHand).toFixed(2)];
    return [page, first.toFixed(1), second.toFixed(1), ...ratios];
  });
  printTable([heads, ...lines]);
  console.log(`\n${dialect}: the worst of five, in milliseconds: the page, and what somebody else waited meanwhile`);
  const composed = composedNames.map((name) => [
    name,
    ...[small, large].flatMap((of) => {
      const { took, othersWaited } = of.composed.get(name) ?? { took: Number.NaN, othersWaited: Number.NaN };
      return [took.toFixed(0), othersWaited.toFixed(0)];
    }),
  ]);
  printTable([["page", few, "others", many, "others"], ...composed]);
}
