import { afterEach, beforeEach } from "vitest";
import { freshDatabase } from "./fresh-database";

/** Each test of the file runs on a migrated, empty database of its own. */
export function eachTestHasItsOwnDatabase(): void {
  let drop: () => Promise<void>;
  beforeEach(async () => {
    drop = await freshDatabase();
  });
  afterEach(() => drop());
}
