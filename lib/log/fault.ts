/** What the log may keep of an error: names, codes and places in the code. Messages can hold what people typed, so they stay out. */
export type Fault = { fault: string; code?: string; digest?: string; at?: string[]; cause?: Fault };

const framesKept = 8;

/** Describes an error, and what caused it, without its message. */
export function describeFault(error: unknown): Fault {
  if (!(error instanceof Error)) return { fault: typeof error };
  const { code, digest } = error as Error & { code?: unknown; digest?: unknown };
  return {
    fault: error.name,
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof digest === "string" ? { digest } : {}),
    at: framesOf(error),
    ...(error.cause === undefined ? {} : { cause: describeFault(error.cause) }),
  };
}

function framesOf(error: Error): string[] {
  const lines = (error.stack ?? "").split("\n").map((line) => line.trim());
  return lines.filter((line) => line.startsWith("at ")).slice(0, framesKept);
}
