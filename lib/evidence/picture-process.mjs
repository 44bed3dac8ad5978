// The process that draws pictures anew, started by drawing-process.ts. It stands apart from the server and at the back of the queue for
// the processors, so that nobody waits for a photo; and what a hostile picture could do to its decoder, it does to a process without
// settings, secrets or database.
import sharp from "sharp";

/** More than any phone takes, less than fills the memory. */
const mostPixels = 70_000_000;
const longestSide = 2048;
const smallSide = 480;
const patience = 20;

// One thread a picture, nothing kept between pictures.
sharp.concurrency(1);
sharp.cache(false);

// Whoever stops the server by keyboard signals this process too; it ends with the server, not before it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit());
process.on("message", async ({ content, format }) => {
  process.send(await draw(content, format).catch(() => null));
});

async function draw(content, format) {
  const known = await open(content).metadata();
  if (known.format !== format) return null;
  const { data: large, info } = await upright(content, longestSide).jpeg({ quality: 82 }).toBuffer({
    resolveWithObject: true,
  });
  const small = await upright(large, smallSide).jpeg({ quality: 72 }).toBuffer();
  return { large, small, width: info.width, height: info.height };
}

function open(content) {
  return sharp(content, { limitInputPixels: mostPixels, failOn: "error" }).timeout({ seconds: patience });
}

/** A jpeg is read no larger than it is needed. Sharp writes no metadata unless asked to. */
function upright(content, side) {
  return open(content)
    .autoOrient()
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" });
}
