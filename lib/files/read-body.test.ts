import { expect, test, vi } from "vitest";
import { readBody } from "./read-body";

const pieces = ["one ", "two ", "three"];
const length = pieces.join("").length;
const requestOf = (pull: (controller: ReadableStreamDefaultController<Uint8Array>, piece?: string) => void) => {
  const left = [...pieces];
  const body = new ReadableStream<Uint8Array>({ pull: (controller) => pull(controller, left.shift()) });
  return new Request("http://localhost/files", { method: "POST", body, duplex: "half" } as RequestInit);
};
const whole = () =>
  requestOf((controller, piece) => (piece ? controller.enqueue(Buffer.from(piece)) : controller.close()));

test("a body comes in piece by piece, others have their turn in between", async () => {
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  }, 0);
  const bodies = await Promise.all(Array.from({ length: 20 }, () => readBody(whole(), length)));
  clearInterval(ticking);
  expect(bodies.map((body) => Buffer.from(body ?? []).toString())).toEqual(Array(20).fill(pieces.join("")));
  expect(turns).toBeGreaterThan(0);
});

test("one that is longer or shorter than it said, or breaks off, is none", async () => {
  expect(await readBody(whole(), length - 1)).toBeNull();
  expect(await readBody(whole(), length + 1)).toBeNull();
  const broken = requestOf((controller, piece) =>
    piece === "two " ? controller.error(new Error("gone")) : controller.enqueue(Buffer.from(piece ?? "")),
  );
  expect(await readBody(broken, length)).toBeNull();
});

/** Lets so many seconds of a clock that stands pass, and what they set off happen. */
async function pass(seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 5) {
    await vi.advanceTimersByTimeAsync(5000);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test("one whose sender falls silent is given up, a slow one is not", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    let left = pieces.slice(0, 1);
    let gone = false;
    const body = () =>
      new ReadableStream<Uint8Array>({
        pull: async (controller) => {
          const piece = left.shift();
          if (piece === undefined) return;
          await new Promise((resolve) => setTimeout(resolve, 15_000));
          controller.enqueue(Buffer.from(piece));
          if (left.length === 0 && piece === "three") controller.close();
        },
        cancel: () => {
          gone = true;
        },
      });
    const request = () =>
      new Request("http://localhost/files", { method: "POST", body: body(), duplex: "half" } as RequestInit);
    const silent = readBody(request(), length);
    await pass(60);
    expect([gone, await silent]).toEqual([true, null]);
    left = [...pieces];
    const slow = readBody(request(), length);
    await pass(90);
    expect(Buffer.from((await slow) ?? []).toString()).toBe(pieces.join(""));
  } finally {
    vi.useRealTimers();
  }
});
