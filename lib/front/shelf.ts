/** Keeps values up to a number of bytes; what was not asked for the longest goes first. */
export class Shelf<Value extends { bytes: number }> {
  readonly #limit: number;
  readonly #kept = new Map<string, Value>();
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#kept.size;
  }

  get(key: string): Value | undefined {
    const value = this.#kept.get(key);
    if (value === undefined) return undefined;
    // A map keeps the order in which keys came: what was asked for comes anew.
    this.#kept.delete(key);
    this.#kept.set(key, value);
    return value;
  }

  /** Keeps a value, unless it alone would take more than an eighth of the room. */
  set(key: string, value: Value): void {
    this.delete(key);
    if (value.bytes > this.#limit / 8) return;
    this.#kept.set(key, value);
    this.#bytes += value.bytes;
    this.#shrink();
  }

  /** A kept value has grown. */
  grow(key: string, value: Value, bytes: number): void {
    value.bytes += bytes;
    if (this.#kept.get(key) !== value) return;
    this.#bytes += bytes;
    this.#shrink();
  }

  delete(key: string): void {
    const value = this.#kept.get(key);
    if (value === undefined) return;
    this.#kept.delete(key);
    this.#bytes -= value.bytes;
  }

  clear(): void {
    this.#kept.clear();
    this.#bytes = 0;
  }

  #shrink(): void {
    for (const [key] of this.#kept) {
      if (this.#bytes <= this.#limit) return;
      this.delete(key);
    }
  }
}
