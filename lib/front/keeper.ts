import type { ChangeSignal } from "@/db/changes/signal";
import type { KeptAddress } from "./kept-address";
import { type Answer, isKeepable, KeptAnswer } from "./kept-answer";
import { NoAnswer } from "./no-answer";
import { Shelf } from "./shelf";

const minute = 60_000;
/** How many answers may be on their way for one shelf: Next draws one after another, and whoever came later would wait in vain. */
const mostComing = 200;

/** The time of day, and one that only goes forward, however the clock is set. */
export type Clock = { wall(): number; steady(): number };
const clockOfMachine: Clock = { wall: () => Date.now(), steady: () => performance.now() };

/** Until when something is true, by both times. */
type Until = { wall: number; steady: number };
/** What is kept, of which moment: nothing the clock changes on a page changes within a minute. */
type Kept = { answer: KeptAnswer; bytes: number; until: Until };
type Coming = { version: string; until: Until; result: Promise<KeptAnswer | Answer> };
type Shelves = Record<"files" | "closed" | "open", Shelf<Kept>>;

/**
 * Keeps whole answers for as long as asking anew would answer the same: until the data changes, whoever changes it, and at most until
 * the next full minute, when an event can begin, end or be of yesterday. Those who ask for the same at the same time wait for one
 * answer. A quarter of the room is for the build's files, and a quarter for addresses of which anybody can think up any number, so
 * that those take no room from the others.
 */
export class Keeper {
  readonly #signal: ChangeSignal;
  readonly #clock: Clock;
  readonly #shelves: Shelves;
  readonly #coming = new Map<string, Coming>();
  readonly #asked = { files: 0, closed: 0, open: 0 };
  #version: string | null = null;

  constructor(signal: ChangeSignal, bytes: number, clock: Clock = clockOfMachine) {
    this.#signal = signal;
    this.#clock = clock;
    this.#shelves = { files: new Shelf(bytes / 4), closed: new Shelf(bytes / 2), open: new Shelf(bytes / 4) };
  }

  get bytes(): number {
    const { files, closed, open } = this.#shelves;
    return files.bytes + closed.bytes + open.bytes;
  }

  get size(): number {
    const { files, closed, open } = this.#shelves;
    return files.size + closed.size + open.size;
  }

  /** What is kept under a key and still true. */
  find(key: string): KeptAnswer | undefined {
    const { files, closed, open } = this.#shelves;
    const file = files.get(key);
    if (file) return file.answer;
    if (this.#current() === null) return undefined;
    const kept = closed.get(key) ?? open.get(key);
    return kept && this.#isBefore(kept.until) ? kept.answer : undefined;
  }

  /**
   * The answer to be given under a key, asked for once for all who want it now. One that is not to be kept comes as it is: it is for
   * the one whose `ask` was called, and the others must ask alone. Where too many are asked for already, it fails. Null when it cannot be known whether an answer would stay true.
   */
  fetch(key: string, address: KeptAddress, ask: () => Promise<Answer>): Promise<KeptAnswer | Answer> | null {
    const version = address.kind === "file" ? "" : this.#current();
    if (version === null) return null;
    const coming = this.#coming.get(key);
    // What began before the data changed may not have seen the change.
    if (coming && coming.version === version && this.#isBefore(coming.until)) return coming.result;
    const shelf = shelfOf(address);
    if (this.#asked[shelf] >= mostComing) return Promise.reject(new NoAnswer(503));
    this.#asked[shelf] += 1;
    const until = this.#endOfMinute();
    const result = this.#ask(key, address, { version, until }, ask).finally(() => {
      this.#asked[shelf] -= 1;
      if (this.#coming.get(key)?.result === result) this.#coming.delete(key);
    });
    this.#coming.set(key, { version, until, result });
    return result;
  }

  /** Forgets everything that the data could change. */
  clear(): void {
    this.#shelves.closed.clear();
    this.#shelves.open.clear();
  }

  async #ask(
    key: string,
    address: KeptAddress,
    { version, until }: { version: string; until: Until },
    ask: () => Promise<Answer>,
  ): Promise<KeptAnswer | Answer> {
    const given = await ask();
    const { kind } = address;
    if (!isKeepable(given, kind)) return given;
    const shelf = this.#shelves[shelfOf(address)];
    const answer = new KeptAnswer(given, kind, (bytes) => shelf.grow(key, kept, bytes));
    const kept: Kept = { answer, bytes: answer.bytes, until };
    if (kind === "file" || (this.#current() === version && this.#isBefore(until))) shelf.set(key, kept);
    return answer;
  }

  #endOfMinute(): Until {
    const [wall, steady] = [this.#clock.wall(), this.#clock.steady()];
    const end = (Math.floor(wall / minute) + 1) * minute;
    return { wall: end, steady: steady + end - wall };
  }

  #isBefore({ wall, steady }: Until): boolean {
    return this.#clock.wall() < wall && this.#clock.steady() < steady;
  }

  #current(): string | null {
    const version = this.#signal.version();
    if (version !== this.#version) {
      this.#version = version;
      this.clear();
    }
    return version;
  }
}

function shelfOf({ kind, open }: KeptAddress): keyof Shelves {
  if (kind === "file") return "files";
  return open ? "open" : "closed";
}
