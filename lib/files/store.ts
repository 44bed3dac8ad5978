import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { createStorage, type Storage } from "unstorage";
import folderDriver from "unstorage/drivers/fs-lite";
import s3Driver from "unstorage/drivers/s3";
import { dataFolder } from "@/db/location";
import { readFileStore, type S3Store } from "@/lib/settings/file-store";
import { moveIntoFolder, openInBucket, openInFolder, sendToBucket } from "./streams";

let opened: { place: string; storage: Storage } | undefined;

/** A store beside that of the environment, for files that go from one to the other. */
export type OtherStore = {
  get: (id: string) => Promise<Buffer | null>;
  put: (id: string, content: Buffer) => Promise<void>;
};

/** A new name in the store that nobody can guess: 128 bits. */
export function newFileId(): string {
  return randomBytes(16).toString("hex");
}

/** Keeps a file under its id; what was there under the id is replaced. */
export async function putFile(id: string, content: Buffer): Promise<void> {
  await store().setItemRaw(keyOf(id), content);
}

/** The file, or null when there is none. */
export async function getFile(id: string): Promise<Buffer | null> {
  return read(store(), id);
}

/** The store in the data folder (null), or in a bucket, whichever of them the environment uses. */
export function otherStore(bucket: S3Store | null): OtherStore {
  const storage = bucket ? inBucket(bucket) : inFolder();
  return { get: (id) => read(storage, id), put: (id, content) => storage.setItemRaw(keyOf(id), content) };
}

/** Brings a file of any size into the store, a piece at a time; answers how many bytes it has. */
export async function putStream(id: string, body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<number> {
  const bucket = readFileStore(process.env);
  return bucket ? sendToBucket(bucket, pathOf(id), body, signal) : moveIntoFolder(folderPath(id), body, signal);
}

/** A file as a stream, or null when there is none. */
export function openFile(id: string): Promise<ReadableStream<Uint8Array> | null> {
  const bucket = readFileStore(process.env);
  return bucket ? openInBucket(bucket, pathOf(id)) : openInFolder(folderPath(id));
}

/** Takes a file out of the store; one that is not there is no fault. Throws when the store keeps it. */
export async function removeFile(id: string): Promise<void> {
  await store().removeItem(keyOf(id));
  // The folder's driver passes over what the file system says, no permission for one.
  if (await store().hasItem(keyOf(id))) throw new Error("the store still has the file");
}

/** Writes, reads and removes a file, so that a store that does not work is known at the start. Throws an Error that says why. */
export async function proveStore(): Promise<void> {
  const id = `probe-${newFileId()}`;
  const content = randomBytes(64);
  try {
    await putFile(id, content);
    if (!(await getFile(id))?.equals(content)) throw new Error("what was written did not come back");
    await removeFile(id);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The file store does not work (README: Settings, FILES_URL): ${why}`);
  }
}

/** Folders of two digits, so that none grows beyond what file systems and people like. */
function keyOf(id: string): string {
  return `${id.slice(0, 2)}:${id}`;
}

/** Where the store's own drivers keep it. */
function pathOf(id: string): string {
  return keyOf(id).replace(":", "/");
}

function folderPath(id: string): string {
  return resolve(/* turbopackIgnore: true */ dataFolder(), "files", pathOf(id));
}

async function read(storage: Storage, id: string): Promise<Buffer | null> {
  const content = await storage.getItemRaw<Buffer | ArrayBuffer>(keyOf(id));
  if (!content) return null;
  return Buffer.isBuffer(content) ? content : Buffer.from(content);
}

/** The store of this process: a bucket when the environment names one, else `files` in the data folder. */
function store(): Storage {
  const bucket = readFileStore(process.env);
  const place = bucket ? `${bucket.endpoint} ${bucket.bucket}` : folder();
  if (opened?.place !== place) opened = { place, storage: bucket ? inBucket(bucket) : inFolder() };
  return opened.storage;
}

const folder = () => resolve(/* turbopackIgnore: true */ dataFolder(), "files");
const inFolder = () => createStorage({ driver: folderDriver({ base: folder() }) });
const inBucket = (bucket: S3Store) => createStorage({ driver: s3Driver(bucket) });
