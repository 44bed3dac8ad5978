/** Was this write refused because another row holds the same unique value? True for both databases. */
export function isUniqueViolation(error: unknown): boolean {
  return ["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"].includes(databaseCode(error));
}

/** May the same transaction succeed when simply tried again (serialisation failure, deadlock)? */
export function isWorthRetrying(error: unknown): boolean {
  return ["40001", "40P01"].includes(databaseCode(error));
}

/** drizzle wraps the driver's error: the code is on the error itself or on its cause. */
function databaseCode(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const code = (error as Error & { code?: unknown }).code;
  return typeof code === "string" ? code : databaseCode(error.cause);
}
