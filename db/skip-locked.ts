import { connections } from "./connection";

/**
 * Locks the rows a select finds that nobody else has locked; those of others are passed over, so that many may look for work at once.
 * SQLite has one writer, so nothing is needed there.
 */
export function lockedIfFree<Query>(query: Query): Query {
  const lockable = query as Query & { for?: (strength: "update", how: { skipLocked: true }) => Query };
  return connections().dialect === "postgresql" && lockable.for ? lockable.for("update", { skipLocked: true }) : query;
}
