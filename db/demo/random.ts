import { createHash } from "node:crypto";

/** A row id that depends on nothing but the words: the same in every demo database. */
export function demoId(...words: (string | number)[]): string {
  return createHash("sha256").update(words.join("/")).digest("hex").slice(0, 20);
}

/** A source of numbers that gives the same ones for the same seed, everywhere and always. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string) {
    let mixed = 1_779_033_703 ^ seed.length;
    for (let place = 0; place < seed.length; place++) {
      mixed = Math.imul(mixed ^ seed.charCodeAt(place), 3_432_918_353);
      mixed = (mixed << 13) | (mixed >>> 19);
    }
    this.#a = mixed;
    this.#b = Math.imul(mixed ^ 0x9e3779b9, 2_246_822_507);
    this.#c = Math.imul(mixed ^ 0x85ebca6b, 3_266_489_909);
    for (let turn = 0; turn < 12; turn++) this.#word();
  }

  /** A number from 0 up to, not including, 1. */
  fraction(): number {
    return this.#word() / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** Yes, with this probability. */
  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** One of the list, each as likely as any other. */
  pick<Item>(list: readonly Item[]): Item {
    const item = list[Math.floor(this.fraction() * list.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }

  /** One place of the weights, as likely as its weight is large. */
  weighted(weights: readonly number[]): number {
    let left = this.fraction() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [place, weight] of weights.entries()) {
      left -= weight;
      if (left < 0) return place;
    }
    return weights.length - 1;
  }

  /** The list in another order. */
  shuffled<Item>(list: readonly Item[]): Item[] {
    const keyed = list.map((item) => ({ item, key: this.#word() }));
    return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
  }

  /** A row id of 20 hexadecimal digits. */
  id(): string {
    const part = () => this.#word().toString(16).padStart(8, "0");
    return (part() + part() + part()).slice(0, 20);
  }

  // sfc32: small, fast and well spread.
  #word(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + sum) | 0;
    return sum >>> 0;
  }
}
