import { AsyncResource } from "node:async_hooks";
import { setImmediate as eventLoopTurn, setTimeout as pause } from "node:timers/promises";
import type { Database as Client } from "better-sqlite3";

type Waiting = {
  writer: Client;
  /** It takes long: whoever came before has the answer first, and nobody waits for it in one group. */
  alone: boolean;
  body: () => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
};
type Done = { one: Waiting; value: unknown };
type Queue = {
  waiting: Waiting[];
  running: boolean;
  /** The last group had several members: more are likely to come in this turn of the event loop. */
  crowded: boolean;
  groups: number;
  /** Since when the first in the queue, whoever that was, is kept out by another process. */
  lockedOutSince?: number | undefined;
};

// Next makes several server bundles; they must share one queue.
const shared = globalThis as typeof globalThis & { kepuWriteQueue?: Queue };

/** A group is closed after so many members or milliseconds: the first of them waits for its answer until the commit. */
const members = 64;
const groupTime = 10;
/** While few write, only each so manieth looks whether others come in: looking costs one writer alone a turn of the event loop. */
const probe = 16;
/** How long the queue waits, in milliseconds, for another process to let go of the database; waiting for one's own is not counted. */
const patience = 10_000;
const longestPause = 16;

/**
 * Runs `body` on the single writer, when its turn comes; bodies never overlap. Those that queue share a commit, each in a
 * savepoint of its own: one that throws undoes only what is its own. The answer comes after the commit.
 */
export function inTurn<Result>(writer: Client, body: () => Promise<Result>, alone: boolean): Promise<Result> {
  shared.kepuWriteQueue ??= { waiting: [], running: false, crowded: false, groups: 0 };
  const queue = shared.kepuWriteQueue;
  return new Promise<Result>((resolve, reject) => {
    queue.waiting.push({
      writer,
      alone,
      // Whoever finds nobody before runs at once, in the context that asked.
      body: queue.running ? AsyncResource.bind(body) : body,
      resolve: resolve as (value: unknown) => void,
      reject,
    });
    if (!queue.running) void runAll(queue);
  });
}

async function runAll(queue: Queue): Promise<void> {
  queue.running = true;
  for (let first = queue.waiting.shift(); first; first = queue.waiting.shift()) {
    try {
      await begin(queue, first.writer);
    } catch (error) {
      first.reject(error);
      continue;
    }
    await runGroup(queue, first);
    // Whoever was just answered may write again, and requests that came in meanwhile get their turn.
    if (queue.waiting.length > 0) await eventLoopTurn();
  }
  queue.running = false;
  queue.lockedOutSince = undefined;
}

/** Takes the write lock. While another process holds it this one goes on with its other work and asks again. */
async function begin(queue: Queue, writer: Client): Promise<void> {
  for (let wait = 1; ; wait = Math.min(wait * 2, longestPause)) {
    try {
      writer.exec("BEGIN IMMEDIATE");
      queue.lockedOutSince = undefined;
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      queue.lockedOutSince ??= performance.now();
      if (performance.now() - queue.lockedOutSince > patience)
        throw new Error(`the database was locked by another process for ${patience / 1000} seconds`, { cause: error });
      await pause(wait * (0.5 + Math.random()));
    }
  }
}

async function runGroup(queue: Queue, first: Waiting): Promise<void> {
  const { writer } = first;
  const began = performance.now();
  const done: Done[] = [];
  for (let one: Waiting | undefined = first; one; one = await next(queue, done.length, began, first)) {
    // The first needs none: when it fails there is nothing else to keep.
    const savepoint = done.length > 0;
    try {
      if (savepoint) writer.exec("SAVEPOINT member");
      const value = await one.body();
      if (savepoint) writer.exec("RELEASE member");
      done.push({ one, value });
    } catch (error) {
      const kept = undo(writer, savepoint);
      one.reject(error);
      if (kept) continue;
      // The database itself gave the whole transaction up (a full disk, say): the others are tried again, each by itself.
      queue.waiting.unshift(...done.map((other) => ({ ...other.one, alone: true })));
      return;
    }
  }
  queue.crowded = done.length > 1;
  if (done.length > 0) commit(writer, done);
}

function commit(writer: Client, done: Done[]): void {
  try {
    writer.exec("COMMIT");
  } catch (error) {
    if (writer.inTransaction) writer.exec("ROLLBACK");
    for (const { one } of done) one.reject(error);
    return;
  }
  for (const { one, value } of done) one.resolve(value);
}

async function next(queue: Queue, size: number, began: number, first: Waiting): Promise<Waiting | undefined> {
  if (first.alone || size === 0) return undefined;
  if (queue.waiting.length === 0 && (queue.crowded || ++queue.groups % probe === 0)) await eventLoopTurn();
  const [one] = queue.waiting;
  if (!one || one.alone || one.writer !== first.writer) return undefined;
  if (size >= members || performance.now() - began > groupTime) return undefined;
  return queue.waiting.shift();
}

/** Takes back what one member wrote. False: nothing is left of the transaction, neither its own nor what others wrote. */
function undo(writer: Client, savepoint: boolean): boolean {
  if (!writer.inTransaction) return false;
  try {
    if (savepoint) writer.exec("ROLLBACK TO member; RELEASE member");
    else writer.exec("ROLLBACK");
    return true;
  } catch {
    if (writer.inTransaction) writer.exec("ROLLBACK");
    return false;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}
