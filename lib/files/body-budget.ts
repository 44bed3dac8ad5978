/** How much of uploads may be in memory at once, over all people; what is worked on is there up to three times. */
const most = 120 * 1024 * 1024;
const patience = 30_000;
let taken = 0;
const waiting: { bytes: number; enter: () => void }[] = [];

/**
 * Runs `read` once there is room in memory for so many bytes; who came first goes first, and an unread body waits with its sender.
 * Answers null when there was no room for half a minute: the sender tries again.
 */
export async function withinBudget<Result>(
  bytes: number,
  read: () => Promise<Result>,
  wait = patience,
): Promise<Result | null> {
  if (!(await isRoom(bytes, wait))) return null;
  try {
    return await read();
  } finally {
    taken -= bytes;
    letIn();
  }
}

function isRoom(bytes: number, wait: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      const place = waiting.indexOf(one);
      if (place < 0) return;
      waiting.splice(place, 1);
      resolve(false);
      letIn();
    }, wait);
    const enter = () => {
      clearTimeout(timer);
      taken += bytes;
      resolve(true);
    };
    const one = { bytes, enter };
    waiting.push(one);
    letIn();
  });
}

/** Lets in whoever is first, as long as there is room. */
function letIn(): void {
  for (let first = waiting[0]; first && taken + first.bytes <= most; first = waiting[0]) {
    waiting.shift();
    first.enter();
  }
}
