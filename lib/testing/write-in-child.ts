// Writes from many sides at once and says each id when its answer is there, until it is killed:
//   node --import tsx lib/testing/write-in-child.ts <prefix of the ids>
import { writeSync } from "node:fs";
import { heartbeats } from "@/db/schema";
import { transaction } from "@/db/transaction";

const writers = 16;
const at = new Date();

async function writeOn(name: string) {
  for (let n = 0; ; n++) {
    const id = `${process.argv[2]}-${name}-${n}`;
    await transaction(async (tx) => {
      await tx.insert(heartbeats).values({ id: `${id}-a`, at });
      await tx.insert(heartbeats).values({ id: `${id}-b`, at });
      if (n % 5 === 4) throw new Error("one that fails among them");
    }).then(
      () => writeSync(1, `${id}-a\n${id}-b\n`),
      () => undefined,
    );
  }
}

await Promise.all(Array.from({ length: writers }, (_, n) => writeOn(`w${n}`)));
