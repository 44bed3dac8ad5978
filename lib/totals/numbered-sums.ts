/** Words by small numbers, and back. */
export class Names {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  /** The number of a word: a new one for a word that is new. */
  of(text: string): number {
    let known = this.#numbers.get(text);
    if (known === undefined) {
      known = this.#texts.length;
      this.#numbers.set(text, known);
      this.#texts.push(text);
    }
    return known;
  }

  text(number: number): string {
    return this.#texts[number] ?? "";
  }
}

type Place = [number, number, number, number];
type Figures = { events: number; claimed: number; approved: number };

const partsOfPlace = 4;
const figuresOfCell = 3;

/** Sums by places of four numbers, in arrays of numbers only: for so many cells that an object for each would be too much. */
export class NumberedSums {
  size = 0;
  #room = 64;
  #places = new Int32Array(this.#room * partsOfPlace);
  #figures = new Float64Array(this.#room * figuresOfCell);
  /** Where the cell of a hash is, by its number and one, and 0 where there is none; twice as many as cells, so that few collide. */
  #slots = new Int32Array(this.#room * 2);

  /** Adds one event with its figures at a place. */
  add(one: number, two: number, three: number, four: number, { claimed, approved }: Omit<Figures, "events">): void {
    const at = this.#cellAt(one, two, three, four) * figuresOfCell;
    const figures = this.#figures;
    figures[at] = (figures[at] ?? 0) + 1;
    figures[at + 1] = (figures[at + 1] ?? 0) + claimed;
    figures[at + 2] = (figures[at + 2] ?? 0) + approved;
  }

  /** The cells in the order of the words that their numbers stand for. */
  *inOrder(words: [Word, Word, Word, Word]): Generator<Figures & { place: Place }> {
    const places = this.#places;
    const part = (cell: number, of: number) => places[cell * partsOfPlace + of] ?? 0;
    const cells = Array.from({ length: this.size }, (_, cell) => cell);
    cells.sort((cell, other) => {
      for (let of = 0; of < partsOfPlace; of++) {
        const [one, two] = [part(cell, of), part(other, of)];
        if (one === two) continue;
        const word = words[of] as Word;
        return word(one) < word(two) ? -1 : 1;
      }
      return 0;
    });
    for (const cell of cells) {
      const [events = 0, claimed = 0, approved = 0] = this.#figures.subarray(cell * figuresOfCell);
      yield { place: [part(cell, 0), part(cell, 1), part(cell, 2), part(cell, 3)], events, claimed, approved };
    }
  }

  #cellAt(one: number, two: number, three: number, four: number): number {
    if (this.size === this.#room) this.#grow();
    const places = this.#places;
    const mask = this.#slots.length - 1;
    let slot = hashOf(one, two, three, four) & mask;
    for (;;) {
      const cell = (this.#slots[slot] ?? 0) - 1;
      const at = cell * partsOfPlace;
      if (cell < 0) break;
      if (places[at] === one && places[at + 1] === two && places[at + 2] === three && places[at + 3] === four)
        return cell;
      slot = (slot + 1) & mask;
    }
    const cell = this.size;
    this.size += 1;
    this.#slots[slot] = cell + 1;
    places.set([one, two, three, four], cell * partsOfPlace);
    return cell;
  }

  #grow(): void {
    const [places, figures] = [this.#places, this.#figures];
    this.#room *= 2;
    this.#places = new Int32Array(this.#room * partsOfPlace);
    this.#places.set(places);
    this.#figures = new Float64Array(this.#room * figuresOfCell);
    this.#figures.set(figures);
    this.#slots = new Int32Array(this.#room * 2);
    const mask = this.#slots.length - 1;
    for (let cell = 0; cell < this.size; cell++) {
      const at = cell * partsOfPlace;
      let slot = hashOf(places[at] ?? 0, places[at + 1] ?? 0, places[at + 2] ?? 0, places[at + 3] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = cell + 1;
    }
  }
}

type Word = (number: number) => string;

function hashOf(one: number, two: number, three: number, four: number): number {
  let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae3d) ^ Math.imul(three, 0x27d4eb2f) ^ Math.imul(four, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0x2545f491);
  return (hash ^ (hash >>> 16)) >>> 0;
}
