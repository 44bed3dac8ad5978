import { dialect } from "@/db/location";
import { watchPostgresql } from "./postgresql";
import { watchSqlite } from "./sqlite";

/** Says whether the data changed, whoever wrote it, in whatever process. */
export type ChangeSignal = {
  /**
   * Names the data that pages are read from, as it is now: as long as the name stays the same, so does everything that was read.
   * null: it cannot be known now, so nothing read before may be used. Costs next to nothing: it is asked for each request.
   */
  version(): string | null;
  /** Settles when `version` takes in all that was committed before the call; it never rejects, `version` is null then. */
  refresh(): Promise<void>;
  close(): Promise<void>;
};

/** The signal of the database that this process was started for. */
export function openChangeSignal(): ChangeSignal {
  return dialect === "postgresql" ? watchPostgresql() : watchSqlite();
}
