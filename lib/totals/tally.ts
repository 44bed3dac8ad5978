import { eventStatuses } from "@/db/schema/events";
import { type Cell, type Counted, eachCellOf } from "./cells";
import { type CrossCell, eachCrossCellOf } from "./cross-cells";
import { Names, NumberedSums } from "./numbered-sums";

type Kept = { sums: NumberedSums; held: NumberedSums; crossSums: NumberedSums };

/**
 * Adds up the cells of very many events in one go. Like the maps that `cellsOf` and `crossCellsOf` fill, but kept by unit, so that those of a
 * unit can be taken out as soon as no more events below it follow; and by numbers, with neither a name nor an object for each cell.
 */
export class Tally {
  readonly #names = new Names();
  readonly #units = new Map<string, Kept>();

  /** Adds the cells of an event. */
  add(event: Counted): void {
    const names = this.#names;
    const state = eventStatuses.indexOf(event.status) * 2 + Number(event.counts);
    eachCellOf(event, (scopeId, dimension, period, key, figures) => {
      const kept = this.#of(scopeId);
      const into = dimension === "co_host" ? kept.held : kept.sums;
      into.add(names.of(dimension), names.of(period), names.of(key), state, figures);
    });
    eachCrossCellOf(event, (scopeId, pair, month, first, second, figures) => {
      const { crossSums } = this.#of(scopeId);
      crossSums.add(names.of(pair), names.of(month), names.of(first), names.of(second), figures);
    });
  }

  /**
   * Takes out the cells of a unit, or all that are left. What a unit held with others is left to the last: events of any unit may still
   * add to it.
   */
  take(scopeId?: string): { sums: Cell[]; crossSums: CrossCell[] } {
    const taken: { sums: Cell[]; crossSums: CrossCell[] } = { sums: [], crossSums: [] };
    for (const scope of scopeId === undefined ? [...this.#units.keys()].sort() : [scopeId]) {
      const kept = this.#units.get(scope);
      if (!kept) continue;
      this.#units.delete(scope);
      this.#cells(scope, kept.sums, taken.sums);
      this.#crossCells(scope, kept.crossSums, taken.crossSums);
      if (scopeId === undefined) this.#cells(scope, kept.held, taken.sums);
      else if (kept.held.size > 0) this.#of(scope).held = kept.held;
    }
    return taken;
  }

  #cells(scopeId: string, from: NumberedSums, into: Cell[]): void {
    const text = (number: number) => this.#names.text(number);
    const states = eventStatuses.flatMap((status) => [`${status}0`, `${status}1`]);
    const places = from.inOrder([text, text, text, (state) => states[state] ?? ""]);
    for (const { place, ...figures } of places) {
      const [dimension, period, key, state] = place;
      const status = eventStatuses[state >> 1] as Cell["status"];
      const names = { dimension: text(dimension) as Cell["dimension"], period: text(period), key: text(key) };
      into.push({ scopeId, ...names, status, counts: state % 2 === 1, ...figures });
    }
  }

  #crossCells(scopeId: string, from: NumberedSums, into: CrossCell[]): void {
    const text = (number: number) => this.#names.text(number);
    for (const { place, ...figures } of from.inOrder([text, text, text, text])) {
      const [pair, month, first, second] = place;
      const names = { pair: text(pair), month: text(month), first: text(first), second: text(second) };
      into.push({ scopeId, ...names, ...figures });
    }
  }

  #of(scopeId: string): Kept {
    let known = this.#units.get(scopeId);
    if (!known) {
      known = { sums: new NumberedSums(), held: new NumberedSums(), crossSums: new NumberedSums() };
      this.#units.set(scopeId, known);
    }
    return known;
  }
}
