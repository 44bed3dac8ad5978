let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Reads the body of a request whose length is known, a piece a turn over all senders: however many photos come in at full speed, other
 * requests have their turn between two pieces. Null when it breaks off or is longer or shorter than it said.
 */
export async function readBody(request: Request, length: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!request.body) return null;
  const whole = new Uint8Array(length);
  const reader = request.body.getReader();
  let at = 0;
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
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

function nextTurn(): Promise<unknown> {
  lastTurn = lastTurn.then(() => new Promise((resolve) => setImmediate(resolve)));
  return lastTurn;
}
