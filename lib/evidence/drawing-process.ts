import { type ChildProcess, fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import { resolve } from "node:path";
import type { Picture } from "./picture";

type Asked = { content: Buffer; format: "jpeg" | "png" | "webp" };
type Drawn = { large: Uint8Array; small: Uint8Array; width: number; height: number } | null;

const program = "lib/evidence/picture-process.mjs";
/** Longer than any picture takes on a busy machine. */
const patience = 60_000;
/** A process that nobody asks gives its memory back. */
const idle = 30_000;

// Next makes several server bundles; they share one process.
const shared = globalThis as typeof globalThis & { kepuDrawing?: { child: ChildProcess; idle?: NodeJS.Timeout } };

/**
 * Has a picture drawn by the process that stands apart, one at a time. A process that dies, for want of memory or by somebody's hand,
 * is given the picture once more; a picture that it dies of again, or that takes too long, is answered null like one that cannot be read.
 */
export async function drawApart(asked: Asked): Promise<Picture | null> {
  const first = await ask(asked);
  const answer = first === "died" ? await ask(asked) : first;
  return answer === "died" || answer === "slow" ? null : answer;
}

function ask(asked: Asked): Promise<Picture | null | "died" | "slow"> {
  const child = drawingChild();
  return new Promise((settle) => {
    const end = (answer: Picture | null | "died" | "slow") => {
      clearTimeout(timer);
      child.off("message", onAnswer).off("exit", onDeath).off("error", onDeath);
      if (answer === "died" || answer === "slow") forget(child);
      else restWhenIdle();
      settle(answer);
    };
    const onAnswer = (drawn: unknown) => end(pictureOf(drawn as Drawn));
    const onDeath = () => end("died");
    // As long as it runs, the server does not end for want of work.
    const timer = setTimeout(() => end("slow"), patience);
    child.on("message", onAnswer).on("exit", onDeath).on("error", onDeath);
    child.send(asked, (error) => error && onDeath());
  });
}

function pictureOf(drawn: Drawn): Picture | null {
  return drawn && { ...drawn, large: Buffer.from(drawn.large), small: Buffer.from(drawn.small) };
}

function drawingChild(): ChildProcess {
  clearTimeout(shared.kepuDrawing?.idle);
  const running = shared.kepuDrawing?.child;
  if (running?.connected) return running;
  // The program is no part of a build: it is run as it lies here.
  const child = fork(resolve(/* turbopackIgnore: true */ process.cwd(), program), [], {
    ...{ execArgv: [], env: { NODE_ENV: process.env.NODE_ENV }, serialization: "advanced" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  step(child);
  child.unref();
  child.channel?.unref();
  shared.kepuDrawing = { child };
  return child;
}

/** Sends the process behind the server in the queue for the processors, not behind all else: photos are to get on, too. */
function step(child: ChildProcess): void {
  try {
    if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where the system does not let us, it works at the common priority.
  }
}

function restWhenIdle(): void {
  const drawing = shared.kepuDrawing;
  if (!drawing) return;
  drawing.idle = setTimeout(() => forget(drawing.child), idle);
  drawing.idle.unref();
}

function forget(child: ChildProcess): void {
  child.kill("SIGKILL");
  if (shared.kepuDrawing?.child === child) delete shared.kepuDrawing;
}
