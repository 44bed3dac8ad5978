import type { ChangeSignal } from "@/db/changes/signal";
import type { KeptAddress } from "./kept-address";
import { type Answer, isKeepable, KeptAnswer } from "./kept-answer";
import { Shelf } from "./shelf";

const minute = 60_000;

/** What is kept, of which moment: nothing the clock changes on a page changes within a minute. */
type Kept = { answer: KeptAnswer; bytes: number; until: number };
type Coming = { version: string; until: number; result: Promise<KeptAnswer | Answer> };
type Shelves = Record<"files" | "closed" | "open", Shelf<Kept>>;

/**
 * Keeps whole answers for as long as asking anew would answer the same: until the data changes, whoever changes it, and at most until
 * the next full minute, when an event can begin, end or be of yesterday. Those who ask for the same at the same time wait for one
 * answer. A quarter of the room is for the build's files, and a quarter for addresses of which anybody can think up any number, so
 * that those take no room from the others.
 */
export class Keeper {
  readonly #signal: ChangeSignal;
  readonly #now: () => number;
  readonly #shelves: Shelves;
  readonly #coming = new Map<string, Coming>();
  #version: string | null = null;

  constructor(signal: ChangeSignal, bytes: number, now: () => number = Date.now) {
    this.#signal = signal;
    this.#now = now;
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
    return kept && this.#now() < kept.until ? kept.answer : undefined;
  }

  /**
   * The answer to be given under a key, asked for once for all who want it now. One that is not to be kept comes as it is: it is for
   * the one whose `ask` was called, and the others must ask alone. Null when it cannot be known whether an answer would stay true.
   */
  fetch(key: string, address: KeptAddress, ask: () => Promise<Answer>): Promise<KeptAnswer | Answer> | null {
    const version = address.kind === "file" ? "" : this.#current();
    if (version === null) return null;
    const coming = this.#coming.get(key);
    // What began before the data changed may not have seen the change.
    if (coming && coming.version === version && this.#now() < coming.until) return coming.result;
    const until = (Math.floor(this.#now() / minute) + 1) * minute;
    const result = this.#ask(key, address, { version, until }, ask).finally(() => {
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
    { kind, open }: KeptAddress,
    { version, until }: { version: string; until: number },
    ask: () => Promise<Answer>,
  ): Promise<KeptAnswer | Answer> {
    const given = await ask();
    if (!isKeepable(given, kind)) return given;
    const shelf = kind === "file" ? this.#shelves.files : this.#shelves[open ? "open" : "closed"];
    const answer = new KeptAnswer(given, kind, (bytes) => shelf.grow(key, kept, bytes));
    const kept: Kept = { answer, bytes: answer.bytes, until };
    if (kind === "file" || (this.#current() === version && this.#now() < until)) shelf.set(key, kept);
    return answer;
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
