import { expect, test, vi } from "vitest";
import { GET } from "@/app/api/health/route";
import { closeDatabase, database } from "@/db/connection";
import { heartbeats } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";

eachTestHasItsOwnDatabase();

test("is well after a real write and read; many at once write once; without a database it says no more than that it fails", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => GET()));
  expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 20 }, () => 200));
  expect(await answers[0]?.json()).toEqual({
    status: "ok",
    database: process.env.DATABASE_URL ? "postgresql" : "sqlite",
    version: expect.any(String),
  });
  const [beat] = await database().select().from(heartbeats);
  expect(Date.now() - (beat?.at.getTime() ?? 0)).toBeLessThan(10_000);

  await closeDatabase();
  const place = process.env.DATABASE_URL ? "DATABASE_URL" : "DATA_DIR";
  vi.stubEnv(place, place === "DATA_DIR" ? "/nowhere" : "postgres://nobody@127.0.0.1:1/none");
  const failing = await GET();
  expect([failing.status, await failing.json()]).toEqual([503, { status: "failing" }]);
  await closeDatabase().catch(() => undefined);
  vi.unstubAllEnvs();
});
