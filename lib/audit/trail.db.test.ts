import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { connections, database } from "@/db/connection";
import { auditEntries, heartbeats } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { actors, makeProgramme } from "@/lib/testing/programme";
import { firstBrokenEntry, recordDenial, recordEntry } from "./trail";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const entry = (name: string) => ({
  actor: actors.coordinator,
  action: "event.publish",
  subject: { kind: "event", id: name, name },
  detail: { to: "published", from: "draft" },
});

test("an entry is kept with its change and lost with it", async () => {
  await transaction((tx) => recordEntry(tx, entry("a")));
  const failing = transaction(async (tx) => {
    await recordEntry(tx, entry("b"));
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  const kept = await database().select().from(auditEntries);
  expect(kept.map((row) => [row.number, row.subjectId, row.outcome])).toEqual([[1, "a", "done"]]);
});

test("entries written at the same time make one unbroken chain", async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, place) =>
      transaction(async (tx) => {
        await tx.insert(heartbeats).values({ id: `beat-${place}`, at: new Date() });
        await recordEntry(tx, entry(`event-${place}`));
      }),
    ),
  );
  await recordDenial(entry("refused"));
  expect(await database().select().from(auditEntries)).toHaveLength(41);
  expect(await firstBrokenEntry()).toBeNull();
});

test("entries can be neither changed nor deleted", async () => {
  await transaction((tx) => recordEntry(tx, entry("a")));
  const change = transaction((tx) => tx.update(auditEntries).set({ actorName: "somebody else" }));
  await expect(change).rejects.toThrow();
  await expect(transaction((tx) => tx.delete(auditEntries))).rejects.toThrow();
  expect(await firstBrokenEntry()).toBeNull();
});

test.each(["altered", "missing in the middle", "missing at the end"])(
  "the chain shows an entry that is %s",
  async (how) => {
    for (const name of ["a", "b", "c"]) await transaction((tx) => recordEntry(tx, entry(name)));
    await withoutGuard();
    await transaction(async (tx) => {
      if (how === "altered") await tx.update(auditEntries).set({ actorName: "x" }).where(eq(auditEntries.number, 2));
      if (how === "missing in the middle") await tx.delete(auditEntries).where(eq(auditEntries.number, 2));
      if (how === "missing at the end") await tx.delete(auditEntries).where(eq(auditEntries.number, 3));
    });
    expect(await firstBrokenEntry()).toBe(how === "missing at the end" ? 3 : 2);
  },
);

/** What only somebody with the database file in hand could do. */
async function withoutGuard(): Promise<void> {
  const open = connections();
  if (open.dialect === "postgresql") {
    await open.write.execute(sql`alter table audit_entries disable trigger all`);
    return;
  }
  open.writer.exec("drop trigger audit_entries_no_update; drop trigger audit_entries_no_delete;");
}
