import sharp from "sharp";
import { pictureQueue } from "./work-queue";

/** More than any phone takes, less than fills the memory. */
const mostPixels = 70_000_000;
const longestSide = 2048;
const smallSide = 480;
const patience = 20;

// One thread a picture, nothing kept between pictures.
sharp.concurrency(1);
sharp.cache(false);

export type Picture = { large: Buffer; small: Buffer; width: number; height: number };

/**
 * Draws a photo anew: turned upright, at most 2048 pixels long, as jpeg, with a small one beside it. Nothing of the file that came
 * in is kept: no position, no camera, no preview, nothing hidden behind the picture. Null when it cannot be read whole or has
 * too many pixels.
 */
export function redraw(content: Buffer, format: "jpeg" | "png" | "webp"): Promise<Picture | null> {
  return pictureQueue(async () => {
    try {
      const known = await open(content).metadata();
      if (known.format !== format) return null;
      const { data: large, info } = await upright(content, longestSide).jpeg({ quality: 82 }).toBuffer({
        resolveWithObject: true,
      });
      const small = await upright(large, smallSide).jpeg({ quality: 72 }).toBuffer();
      return { large, small, width: info.width, height: info.height };
    } catch {
      return null;
    }
  });
}

function open(content: Buffer) {
  return sharp(content, { limitInputPixels: mostPixels, failOn: "error" }).timeout({ seconds: patience });
}

/** Sharp writes no metadata unless asked to. */
function upright(content: Buffer, side: number) {
  return open(content)
    .autoOrient()
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" });
}
