import { availableParallelism } from "node:os";

/** Runs heavy work a few at a time, in the order it came: the rest of the product keeps a processor to itself. */
export function workQueue(atOnce: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async function run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** The queue that all pictures of this process go through. */
export const pictureQueue = workQueue(availableParallelism() > 2 ? 2 : 1);
