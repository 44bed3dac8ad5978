/** Was this write refused because another row holds the same unique value? True for both databases. */
export function isUniqueViolation(error: unknown): boolean {
  return ["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"].includes(databaseCode(error));
}

/** May the same transaction succeed when simply tried again (serialisation failure, deadlock)? */
export function isWorthRetrying(error: unknown): boolean {
  return ["40001", "40P01"].includes(databaseCode(error));
}

const lostConnection = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "EAI_AGAIN", "ENOTFOUND"],
  // Going down, and not up yet.
  ...["57P01", "57P02", "57P03", "08000", "08001", "08003", "08006"],
]);

const lostInWords =
  /^(Connection terminated|timeout expired|Query read timeout|Client (has encountered a connection error|was closed))/;

/** Is this server one that only reads any more? A transaction that writes is not begun there again. */
export function isReadOnlyServer(error: unknown): boolean {
  return databaseCode(error) === "25006";
}

/**
 * Is the database server gone, so that another may take its place? The driver has no code for a connection that ends under a query or
 * before it, or for what does not come in time.
 */
export function isServerLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    lostConnection.has(String((error as Error & { code?: unknown }).code)) ||
    lostInWords.test(error.message) ||
    (error instanceof AggregateError && error.errors.some(isServerLost)) ||
    isServerLost(error.cause)
  );
}

/** drizzle wraps the driver's error: the code is on the error itself or on its cause. */
function databaseCode(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const code = (error as Error & { code?: unknown }).code;
  return typeof code === "string" ? code : databaseCode(error.cause);
}
