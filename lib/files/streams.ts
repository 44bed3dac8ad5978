import { createWriteStream, openAsBlob } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import { dataFolder } from "@/db/location";
import type { S3Store } from "@/lib/settings/file-store";

type Body = ReadableStream<Uint8Array>;

/** Where files are written before they go into the store, in the data folder. */
export const makingFolder = "files/making";

/** Writes a file, and moves it to its place in the store when it is whole and on the disk; answers its bytes. */
export async function moveIntoFolder(path: string, body: Body, signal: AbortSignal): Promise<number> {
  return withWritten(basename(path), body, signal, async (file, bytes) => {
    await mkdir(dirname(path), { recursive: true });
    await flush(file);
    await rename(file, path);
    await flush(dirname(path));
    return bytes;
  });
}

/** Writes a file here first, since a bucket wants to know how long it is, and sends it from there. */
export async function sendToBucket(store: S3Store, path: string, body: Body, signal: AbortSignal): Promise<number> {
  return withWritten(basename(path), body, signal, async (file, bytes) => {
    const request = await clientOf(store).sign(addressIn(store, path), {
      method: "PUT",
      headers: { "content-length": String(bytes), "content-type": "application/octet-stream" },
    });
    // The blob is read from the disk as it is sent.
    const { url, headers } = request;
    const answer = await fetch(url, { method: "PUT", headers, body: await openAsBlob(file), signal });
    if (!answer.ok) throw new Error(`the file store answered ${answer.status} to a file`);
    await answer.body?.cancel();
    return bytes;
  });
}

/** A file of a folder as a stream, or null when there is none. */
export async function openInFolder(path: string): Promise<Body | null> {
  const file = await open(path).catch(() => null);
  return file && (Readable.toWeb(file.createReadStream()) as Body);
}

/** A file of a bucket as a stream, or null when there is none. */
export async function openInBucket(store: S3Store, path: string): Promise<Body | null> {
  const answer = await fetch(await clientOf(store).sign(addressIn(store, path)));
  if (answer.ok) return answer.body;
  await answer.body?.cancel();
  if (answer.status === 404) return null;
  throw new Error(`the file store answered ${answer.status}`);
}

async function withWritten<Result>(
  name: string,
  body: Body,
  signal: AbortSignal,
  use: (file: string, bytes: number) => Promise<Result>,
): Promise<Result> {
  // Beside the store's files, not beside their folder, which may be a disk of its own.
  const file = resolve(/* turbopackIgnore: true */ dataFolder(), makingFolder, name);
  await mkdir(dirname(file), { recursive: true });
  try {
    const written = createWriteStream(file, { mode: 0o600 });
    await pipeline(Readable.fromWeb(body as WebStream<Uint8Array>), written, { signal });
    return await use(file, (await stat(file)).size);
  } finally {
    await rm(file, { force: true });
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path);
  await handle.sync().finally(() => handle.close());
}

function clientOf({ accessKeyId, secretAccessKey, region }: S3Store): AwsClient {
  return new AwsClient({ service: "s3", accessKeyId, secretAccessKey, region });
}

function addressIn({ endpoint, bucket }: S3Store, path: string): string {
  return `${endpoint.replace(/\/$/, "")}/${bucket}/${path}`;
}
