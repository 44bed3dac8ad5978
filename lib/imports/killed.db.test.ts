import { spawn } from "node:child_process";
import { once } from "node:events";
import { count, eq, inArray } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries, events, importRows, records } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { firstBrokenEntry } from "@/lib/audit/trail";
import { releaseJobsOf } from "@/lib/jobs/mutations/keep-job";
import { day } from "@/lib/testing/event-at";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { runJobs } from "@/lib/testing/run-jobs";
import { verifyKept } from "@/lib/verify/verify-kept";
import { openImport } from "./mutations/open-import";
import { orderImport } from "./mutations/save-import";
import { getImport } from "./queries/get-import";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = () => accessOf("canalOrganiser", "events.manage");
const rowCount = 800;
/** The statements of the transaction after which the process is killed; 0: it is not, and says how many there are. */
const moments = [0, 1, 4, 8, 11];

test("a process killed while it saves leaves all or nothing, and another worker brings all", {
  timeout: 120_000,
}, async () => {
  for (const [round, moment] of moments.entries()) {
    const id = await opened(round);
    const statements = await saveInChild(moment);
    if (moment === 0) expect(statements).toBeGreaterThanOrEqual(Math.max(...moments));
    const found = await savedBy(id);
    expect(found.rows).toBe(moment === 0 ? rowCount : 0);
    expect(found).toEqual({ rows: found.rows, events: found.rows, records: found.rows, entries: found.rows });
    expect(await firstBrokenEntry()).toBeNull();
    const open = await getImport(manage(), id);
    expect(open?.state).toBe(found.rows > 0 ? "saved" : "waiting");
    if (found.rows > 0) continue;

    // Nobody takes it from a worker that may be alive.
    expect(await runJobs()).toBe(0);
    await releaseJobsOf("child");
    expect(await runJobs()).toBe(1);
    expect((await savedBy(id)).rows).toBe(rowCount);
  }
  expect((await verifyKept(() => undefined)).differences).toBe(0);
});

async function opened(round: number): Promise<string> {
  const rows = Array.from(
    { length: rowCount },
    (_, n) =>
      `第${round}轮第${n}课,${day(-1 - (n % 200) - 200 * round)} 14:00-16:00,家园${n},${n},小学生,讲座,运河街道`,
  );
  const content = new TextEncoder().encode(["名称,时间,地点,人数,人群,活动类型,街道", ...rows].join("\n"));
  const made = await openImport(manage(), { name: `${round}.csv`, content });
  if (!made.ok) throw new Error(made.reason);
  const version = (await getImport(manage(), made.id))?.version ?? 0;
  expect(await orderImport(manage(), { id: made.id, version }, "zh-CN")).toEqual({ ok: true, id: made.id });
  return made.id;
}

/** How many statements it took, or null for a process that was killed. */
async function saveInChild(fatal: number): Promise<number | null> {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/testing/work-in-child.ts", String(fatal)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (piece) => {
    said += String(piece);
  });
  const [, signal] = await once(child, "close");
  expect(signal).toBe(fatal === 0 ? null : "SIGKILL");
  return said === "" ? null : Number(said);
}

/** What there is of an import: its rows, their events and records, and the entries in the trail. */
async function savedBy(id: string) {
  const rows = await database().select().from(importRows).where(eq(importRows.importId, id));
  const ids = rows.map(({ eventId }) => eventId);
  const [found] = await database().select({ n: count() }).from(events).where(inArray(events.id, ids));
  const [written] = await database().select({ n: count() }).from(records).where(inArray(records.eventId, ids));
  const [trail] = await database()
    .select({ n: count() })
    .from(auditEntries)
    .where(inArray(auditEntries.subjectId, ids));
  return { rows: rows.length, events: found?.n, records: written?.n, entries: trail?.n };
}
