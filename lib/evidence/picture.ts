import { drawApart } from "./drawing-process";
import { workQueue } from "./work-queue";

export type Picture = { large: Buffer; small: Buffer; width: number; height: number };

/** The queue that all pictures of this process go through: one at a time, so that a single thread works on them. */
const pictureQueue = workQueue(1);

/**
 * Draws a photo anew: turned upright, at most 2048 pixels long, as jpeg, with a small one beside it. Nothing of the file that came
 * in is kept: no position, no camera, no preview, nothing hidden behind the picture. Null when it cannot be read whole or has
 * too many pixels.
 */
export function redraw(content: Buffer, format: "jpeg" | "png" | "webp"): Promise<Picture | null> {
  return pictureQueue(() => drawApart({ content, format }));
}
