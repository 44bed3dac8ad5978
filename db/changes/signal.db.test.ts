import { expect, test } from "vitest";
import { openSqliteFile } from "@/db/connection";
import { dialect, sqliteFile } from "@/db/location";
import { heartbeats } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { openChangeSignal } from "./signal";

eachTestHasItsOwnDatabase();

const write = (at: Date) =>
  transaction((tx) =>
    tx.insert(heartbeats).values({ id: "test", at }).onConflictDoUpdate({ target: heartbeats.id, set: { at } }),
  );
const turn = () => new Promise((resolve) => setImmediate(resolve));

test.runIf(dialect === "sqlite")(
  "a commit changes the version, at once when refreshed and else a turn later",
  async () => {
    const signal = openChangeSignal();
    const first = signal.version();
    expect(first).not.toBeNull();
    await turn();
    expect(signal.version()).toBe(first);

    await write(new Date(1));
    await signal.refresh();
    const second = signal.version();
    expect(second).not.toBe(first);

    const other = openSqliteFile(sqliteFile());
    await turn();
    other.exec("update heartbeats set at = 2");
    await turn();
    const third = signal.version();
    expect(third).not.toBe(second);

    await turn();
    other.exec("begin; update heartbeats set at = 3; rollback");
    expect(signal.version()).toBe(third);
    other.close();
    await signal.close();
    await turn();
    expect(signal.version()).toBeNull();
  },
);
