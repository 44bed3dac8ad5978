/** A sender that says nothing for so long holds room that others wait for. */
const patience = 20_000;
let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Reads the body of a request whose length is known, a piece a turn over all senders: however many photos come in at full speed, other
 * requests have their turn between two pieces. Null when it breaks off, falls silent, or is longer or shorter than it said.
 */
export async function readBody(request: Request, length: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!request.body) return null;
  const whole = new Uint8Array(length);
  const reader = request.body.getReader();
  let at = 0;
  const next = () => nextPiece(reader);
  try {
    for (let { done, value } = await next(); !done; { done, value } = await next()) {
      if (!value || at + value.length > length) return null;
      whole.set(value, at);
      at += value.length;
      await nextTurn();
    }
  } catch {
    return null;
  }
  return at === length ? whole : null;
}

/** Cancelling ends the reading that waits, as if the body were over. */
async function nextPiece(reader: ReadableStreamDefaultReader<Uint8Array>) {
  const silence = setTimeout(() => void reader.cancel().catch(() => undefined), patience);
  try {
    return await reader.read();
  } finally {
    clearTimeout(silence);
  }
}

function nextTurn(): Promise<unknown> {
  lastTurn = lastTurn.then(() => new Promise((resolve) => setImmediate(resolve)));
  return lastTurn;
}
