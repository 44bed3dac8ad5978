import { setImmediate } from "node:timers/promises";

/** So long, in milliseconds, a long piece of work goes on before others have their turn. */
const turn = 12;

/** To be awaited between two steps of a long piece of work: gives way to other requests as often as is needed, and no more often. */
export function turnsOf(most = turn): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < most) return;
    await setImmediate();
    since = performance.now();
  };
}
