import { expect, test } from "vitest";
import { workQueue } from "./work-queue";

test("no more than so many run at once, in order, and one that fails holds nobody up", async () => {
  const run = workQueue(2);
  let running = 0;
  let most = 0;
  const done: number[] = [];
  const work = (number: number) =>
    run(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (number === 3) throw new Error("broken");
      done.push(number);
    });
  await Promise.allSettled(Array.from({ length: 20 }, (_, number) => work(number)));
  expect(most).toBe(2);
  expect(done).toEqual(Array.from({ length: 20 }, (_, number) => number).filter((number) => number !== 3));
});
