const names = ["hits", "misses", "passed", "kept", "bytes"] as const;
export type Counter = (typeof names)[number];

/** How requests were answered since the start: from what is kept, kept anew, or passed by; and how many answers of how many bytes are kept now. */
export class Counters {
  readonly memory: SharedArrayBuffer;
  readonly #values: Float64Array;

  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(names.length * Float64Array.BYTES_PER_ELEMENT)) {
    this.memory = memory;
    this.#values = new Float64Array(memory);
  }

  add(counter: Counter): void {
    this.set(counter, this.get(counter) + 1);
  }

  set(counter: Counter, value: number): void {
    this.#values[names.indexOf(counter)] = value;
  }

  get(counter: Counter): number {
    return this.#values[names.indexOf(counter)] ?? 0;
  }

  /** All of them by name. */
  all(): Record<Counter, number> {
    return Object.fromEntries(names.map((name) => [name, this.get(name)])) as Record<Counter, number>;
  }
}

/** How the front of this process answered so far, asked from Next's thread; undefined where there is no front, as in development. */
export function countsOfFront(): Record<Counter, number> | undefined {
  const { kepuFront } = globalThis as typeof globalThis & { kepuFront?: { counters: SharedArrayBuffer } };
  return kepuFront && new Counters(kepuFront.counters).all();
}
