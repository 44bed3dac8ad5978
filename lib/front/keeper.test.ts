import { beforeEach, expect, test } from "vitest";
import type { ChangeSignal } from "@/db/changes/signal";
import { Keeper } from "./keeper";
import { type Answer, KeptAnswer } from "./kept-answer";

const address = { kind: "page", open: false } as const;
const pageOf = (text: string): Answer => ({
  status: 200,
  headers: ["content-type", "text/html"],
  body: Buffer.from(text),
});
const textOf = (given: KeptAnswer | Answer | undefined) =>
  given instanceof KeptAnswer ? given.ready("identity")?.body.toString() : undefined;

let version: string | null;
let now: number;
let steady: number;
let keeper: Keeper;
let asked: ((answer: Answer) => void)[];

const ask = () => new Promise<Answer>((resolve) => asked.push(resolve));
const answer = (at: number, text: string) => asked[at]?.(pageOf(text));

beforeEach(() => {
  [version, now, steady, asked] = ["1", 1_000, 0, []];
  const signal: ChangeSignal = { version: () => version, refresh: async () => undefined, close: async () => undefined };
  keeper = new Keeper(signal, 1024 * 1024, { wall: () => now, steady: () => steady });
});

test("those who want the same at once wait for one answer, which is then kept", async () => {
  const all = [1, 2, 3].map(() => keeper.fetch("/", address, ask));
  expect(asked).toHaveLength(1);
  answer(0, "page");
  for (const each of all) expect(textOf((await each) ?? undefined)).toBe("page");
  expect(textOf(keeper.find("/"))).toBe("page");
  expect(keeper.find("/en")).toBeUndefined();
});

test("a change drops everything; an answer begun before it is neither kept nor given to who came after", async () => {
  const before = keeper.fetch("/", address, ask);
  version = "2";
  const after = keeper.fetch("/", address, ask);
  expect(asked).toHaveLength(2);
  answer(0, "old");
  expect(textOf((await before) ?? undefined)).toBe("old");
  expect(keeper.find("/")).toBeUndefined();
  answer(1, "new");
  expect(textOf((await after) ?? undefined)).toBe("new");
  expect(textOf(keeper.find("/"))).toBe("new");
  version = "3";
  expect(keeper.find("/")).toBeUndefined();
  version = "2";
  expect(keeper.find("/"), "gone for good").toBeUndefined();
});

test("a change while one is being drawn: it is given, not kept", async () => {
  const coming = keeper.fetch("/", address, ask);
  version = "2";
  answer(0, "page");
  await coming;
  expect(keeper.size).toBe(0);
});

test("no answer outlives the minute in which it was asked for", async () => {
  const first = keeper.fetch("/", address, ask);
  answer(0, "page");
  await first;
  now = 59_999;
  expect(textOf(keeper.find("/"))).toBe("page");
  now = 60_000;
  expect(keeper.find("/")).toBeUndefined();

  const late = keeper.fetch("/en", address, ask);
  now = 120_000;
  expect(keeper.fetch("/en", address, ask)).not.toBe(late);
  expect(asked).toHaveLength(3);
  answer(1, "of the minute before");
  await late;
  expect(keeper.find("/en")).toBeUndefined();
});

test("a clock that is set back makes nothing live longer", async () => {
  const first = keeper.fetch("/", address, ask);
  answer(0, "page");
  await first;
  [now, steady] = [-3_600_000, 58_999];
  expect(textOf(keeper.find("/"))).toBe("page");
  steady = 59_000;
  expect(keeper.find("/")).toBeUndefined();
});

test("only so many answers are asked for at once; those anybody can think up do not count for the others", async () => {
  const fetched = (at: number) => keeper.fetch(`/?q=${at}`, { kind: "page", open: true }, ask);
  const all = Array.from({ length: 200 }, (_, at) => fetched(at));
  await expect(fetched(200)).rejects.toMatchObject({ status: 503 });
  expect(fetched(0), "who waits for one of them takes no room").toBe(all[0]);
  keeper.fetch("/", address, ask);
  expect(asked).toHaveLength(201);
  for (const each of asked) each(pageOf("page"));
  await Promise.all(all);
  expect(textOf((await keeper.fetch("/?q=200", address, async () => pageOf("again"))) ?? undefined)).toBe("again");
});

test("while the version cannot be known, nothing is kept and nothing kept is given", async () => {
  const first = keeper.fetch("/", address, ask);
  answer(0, "page");
  await first;
  version = null;
  expect([keeper.find("/"), keeper.fetch("/", address, ask)]).toEqual([undefined, null]);
  version = "1";
  expect(keeper.find("/"), "what may have changed meanwhile is gone").toBeUndefined();
});

test("what is not to be kept goes to the one who asked, and a failure leaves nothing behind", async () => {
  const missing = { ...pageOf("not there"), status: 404 };
  expect(await keeper.fetch("/events/x", address, async () => missing)).toBe(missing);
  await expect(keeper.fetch("/", address, () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  expect([keeper.size, keeper.bytes]).toEqual([0, 0]);
});

test("files of the build stay through changes, minutes and not knowing", async () => {
  const file: Answer = { status: 200, headers: ["content-type", "text/css"], body: Buffer.from("a{}") };
  version = null;
  await keeper.fetch("/_next/static/a.css", { kind: "file", open: false }, async () => file);
  now = 1_000_000;
  expect(textOf(keeper.find("/_next/static/a.css"))).toBe("a{}");
});

test("addresses that anybody can think up take no room from the others", async () => {
  const large = pageOf("x".repeat(20_000));
  await keeper.fetch("/", address, async () => large);
  for (let at = 0; at < 200; at++) await keeper.fetch(`/?q=${at}`, { kind: "page", open: true }, async () => large);
  expect(keeper.find("/")).toBeDefined();
  expect(keeper.find("/?q=199")).toBeDefined();
  expect(keeper.find("/?q=0")).toBeUndefined();
  expect(keeper.bytes).toBeLessThanOrEqual(1024 * 1024);
});
