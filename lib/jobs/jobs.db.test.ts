import { spawn } from "node:child_process";
import { once } from "node:events";
import { count, eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { database } from "@/db/connection";
import { jobs, looseFiles } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { announceFile } from "@/lib/evidence/mutations/loose-files";
import { keepFile } from "@/lib/exports/files";
import { orderFile } from "@/lib/exports/order-file";
import { keptFor } from "@/lib/exports/rules";
import { sweepExports } from "@/lib/exports/sweep";
import { newFileId } from "@/lib/files/store";
import { getExport } from "@/lib/ledger/queries/get-export";
import { type ActorName, accessOf, makeProgramme } from "@/lib/testing/programme";
import { cancelJob } from "./mutations/cancel-job";
import { dueNow, startClocks } from "./mutations/keep-clocks";
import { keepJob, releaseJobsOf } from "./mutations/keep-job";
import { orderJob } from "./mutations/order-job";
import { settleJob } from "./mutations/settle-job";
import { takeJob } from "./mutations/take-job";
import { getJob } from "./queries";
import { mostAttempts } from "./rules";
import { work, workOff } from "./work";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const reader = accessOf("coordinator", "totals.read");

/** Jobs of a person that belong to nothing. */
async function ordered(who: ActorName, many: number): Promise<string[]> {
  return transaction(async (tx) => {
    const ids: string[] = [];
    for (let n = 0; n < many; n++) {
      const order = { kind: "ledger_file", input: { id: "none" }, locale: "zh-CN" } as const;
      ids.push((await orderJob(tx, accessOf(who, "totals.read"), order)) ?? "");
    }
    return ids;
  });
}
const rowOf = async (id: string) => (await database().select().from(jobs).where(eq(jobs.id, id)))[0];
const set = (id: string, values: Partial<typeof jobs.$inferSelect>) =>
  transaction(async (tx) => void (await tx.update(jobs).set(values).where(eq(jobs.id, id))));
const order = async (locale = "en") => {
  const wanted = { kind: "ledger", format: "csv", query: "year=2026", fileName: "x", rows: 1, locale } as const;
  const made = await orderFile(reader, wanted);
  if (!made.ok) throw new Error(made.reason);
  return made.id;
};

test("of two workers in processes of their own exactly one takes each of 200 jobs", { timeout: 120_000 }, async () => {
  const ids = await ordered("coordinator", 200);
  const taken = await Promise.all(["one", "other"].map(takenInChild));
  expect(taken.flat().sort()).toEqual(ids.sort());
  const states = await database().select({ state: jobs.state, n: count() }).from(jobs).groupBy(jobs.state);
  expect(states).toEqual([{ state: "done", n: 200 }]);
});

async function takenInChild(name: string): Promise<string[]> {
  const program = ["--import", "tsx", "lib/testing/take-in-child.ts", name];
  const child = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (piece) => {
    said += String(piece);
  });
  await once(child, "close");
  return said.split("\n").filter(Boolean);
}

test("nobody's many jobs stand before another's first", async () => {
  const [first, second, third] = await ordered("coordinator", 3);
  const [other] = await ordered("secondCoordinator", 1);
  const order: string[] = [];
  await workOff("w", { ledger_file: async ({ id }) => ({ ok: true, keep: async () => void order.push(id) }) });
  expect(order).toEqual([first, other, second, third]);
});

test("a job whose worker is silent is another's, and the silent one writes nothing more", async () => {
  const [id = ""] = await ordered("coordinator", 1);
  const lost = await takeJob("silent", ["ledger_file"]);
  expect(await takeJob("other", ["ledger_file"])).toBeNull();
  await releaseJobsOf("silent");
  const taken = await takeJob("other", ["ledger_file"]);
  if (!lost || !taken) throw new Error("not taken");
  expect(await keepJob(lost, { done: 5, of: 9 })).toBe("lost");
  const written: string[] = [];
  const keep = (by: string) => async () => void written.push(by);
  expect(await settleJob(lost, { ok: true, keep: keep("silent") })).toBe(false);
  expect(await settleJob(taken, { ok: true, keep: keep("other") })).toBe(true);
  expect(written).toEqual(["other"]);
  expect(await rowOf(id)).toMatchObject({ state: "done", attempts: 2, takenBy: null });
});

test("what its workers die of again and again is given up, and its file is said to have failed", async () => {
  const id = await order();
  for (let died = 0; died < mostAttempts; died++) {
    expect((await takeJob("dying", ["ledger_file"]))?.id).toBe(id);
    await releaseJobsOf("dying");
  }
  expect(await takeJob("dying", ["ledger_file"])).toBeNull();
  expect(await rowOf(id)).toMatchObject({ state: "failed", reason: "job_given_up" });
  expect((await getExport(reader, id, new Date()))?.standing).toBe("failed");
});

test("one that runs is called off by whoever ordered it or an administrator, and by nobody else", async () => {
  const id = await order();
  let begun = () => {};
  const running = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const stopped = workOff("w", {
    ledger_file: ({ signal, report }) =>
      new Promise((_, reject) => {
        report(3, 10);
        signal.addEventListener("abort", () => reject(signal.reason));
        begun();
      }),
  });
  await running;
  expect(await cancelJob(accessOf("canalCoordinator", "totals.read"), { id })).toMatchObject({ reason: "not_found" });
  expect(await getJob(accessOf("canalCoordinator", "totals.read"), id)).toBeNull();
  expect(await cancelJob(accessOf("administrator", "totals.read"), { id })).toMatchObject({ ok: true });
  expect(await stopped).toBe(1);
  const row = await rowOf(id);
  expect(row).toMatchObject({ state: "cancelled", cancelledBy: "p-administrator", takenBy: null });
  expect((await getExport(reader, id, new Date()))?.standing).toBe("cancelled");
  // What has ended stays as it is.
  expect(await cancelJob(reader, { id })).toMatchObject({ ok: true });
  expect(await rowOf(id)).toEqual(row);
});

test("what was called off of a worker that died ends at once, or when another comes upon it, and is not begun anew", async () => {
  const [asked = "", ended = ""] = await ordered("coordinator", 2);
  for (const _ of [asked, ended]) await takeJob("dying", ["ledger_file"]);
  await cancelJob(reader, { id: asked });
  expect(await rowOf(asked)).toMatchObject({ state: "running" });
  await releaseJobsOf("dying");
  await cancelJob(reader, { id: ended });
  expect(await rowOf(ended)).toMatchObject({ state: "cancelled" });
  expect(await takeJob("other", ["ledger_file"])).toBeNull();
  expect(await rowOf(asked)).toMatchObject({ state: "cancelled", attempts: 1, takenBy: null });
});

test("one that is called off is its worker's until it has stopped", async () => {
  const [id = ""] = await ordered("coordinator", 1);
  const taken = await takeJob("slow", ["ledger_file"]);
  if (!taken) throw new Error("not taken");
  await cancelJob(reader, { id });
  const before = (await rowOf(id))?.takenUntil ?? new Date();
  await vi.waitFor(async () => {
    expect(await keepJob(taken, { done: 1, of: 2 })).toBe("cancelled");
    expect((await rowOf(id))?.takenUntil?.getTime()).toBeGreaterThan(before.getTime());
  });
});

test("what is tried for the last time is tried alone", async () => {
  const [risky = "", other = ""] = await ordered("coordinator", 2);
  await set(risky, { attempts: mostAttempts - 1 });
  const [beside = ""] = await ordered("coordinator", 1);
  await set(beside, { kind: "import" });
  const stop = new AbortController();
  const [begun, running]: [string[], Set<string>] = [[], new Set()];
  const run = async ({ id }: { id: string }) => {
    expect(running.has(risky)).toBe(false);
    if (id === risky) expect(running.size).toBe(0);
    running.add(id);
    // Long enough for the worker to look for more.
    await new Promise((resolve) => setTimeout(resolve, 600));
    running.delete(id);
    if (begun.push(id) === 3) stop.abort();
    return { ok: true as const };
  };
  await work("w", { ledger_file: run, import: run }, stop.signal, 5_000);
  expect([...begun].sort()).toEqual([risky, other, beside].sort());
  const rows = await database().select({ state: jobs.state }).from(jobs);
  expect(rows).toEqual([{ state: "done" }, { state: "done" }, { state: "done" }]);
});

test("what is ordered again while the same is being called off is made anew, and so is it in another language", async () => {
  const id = await order();
  expect(await order()).toBe(id);
  expect(await order("zh-CN")).not.toBe(id);
  await takeJob("w", ["ledger_file"]);
  await cancelJob(reader, { id });
  expect(await order()).not.toBe(id);
});

test("a file that comes when its row was swept is not kept", async () => {
  const id = await order();
  const fileId = newFileId();
  await announceFile(fileId);
  await sweepExports(new Date(Date.now() + keptFor + 1000));
  await transaction((tx) => keepFile(tx, id, { fileId, bytes: 1, rowsDone: 1 }));
  expect(await database().select().from(looseFiles)).toMatchObject([{ id: fileId }]);
});

test("a worker enters anew what is done by the clock when it is gone", async () => {
  const stop = new AbortController();
  const runners = {
    sweep_jobs: async () => {
      stop.abort();
      return { ok: true as const };
    },
  };
  await work("w", runners, stop.signal, 5_000);
  expect(await database().select().from(jobs)).toMatchObject([{ kind: "sweep_jobs", state: "waiting" }]);
});

test("a worker that is told to end gives back what it cannot finish, and that was no attempt", async () => {
  const id = await order();
  const stop = new AbortController();
  await work(
    "w",
    {
      ledger_file: ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
          stop.abort();
        }),
    },
    stop.signal,
    10,
  );
  expect(await rowOf(id)).toMatchObject({ state: "waiting", attempts: 0, takenBy: null });
  expect((await takeJob("next", ["ledger_file"]))?.id).toBe(id);
});

test("what the clock asks for is done by one of many, once each time, and at once when something comes up", async () => {
  await Promise.all([1, 2, 3].map(() => startClocks(["send_mail"])));
  let times = 0;
  const next = new Date(Date.now() + 50_000);
  const runners = {
    send_mail: async () => {
      times += 1;
      return { ok: true as const, next: async () => next };
    },
  };
  await Promise.all(["a", "b", "c"].map((worker) => workOff(worker, runners)));
  expect(times).toBe(1);
  const [row] = await database().select().from(jobs);
  expect(row).toMatchObject({ state: "waiting", dueAt: next, attempts: 0 });
  await transaction((tx) => dueNow(tx, "send_mail"));
  await workOff("a", runners);
  expect(times).toBe(2);
});
