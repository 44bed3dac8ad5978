/** How much of uploads may be in memory at once, over all people. */
const most = 240 * 1024 * 1024;
let taken = 0;

/** Runs `read` when there is room in memory for so many bytes; else answers null at once, and the sender tries again. */
export async function withinBudget<Result>(bytes: number, read: () => Promise<Result>): Promise<Result | null> {
  if (taken + bytes > most) return null;
  taken += bytes;
  try {
    return await read();
  } finally {
    taken -= bytes;
  }
}
