import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFileStore } from "@/lib/settings/file-store";
import { getFile, newFileId, openFile, proveStore, putFile, putStream, removeFile } from "./store";
import { makingFolder } from "./streams";

const folder = mkdtempSync(join(tmpdir(), "kepu-store-"));
const content = Buffer.from([0, 1, 2, 250, 255, ...Buffer.from("base64:plain")]);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Megabytes in pieces, as a workbook is written. */
async function keepsStreams(): Promise<void> {
  const pieces = Array.from({ length: 60 }, (_, n) => new Uint8Array(64 * 1024).fill(n));
  const [id, broken] = [newFileId(), newFileId()];
  const signal = new AbortController();
  const body = new Blob(pieces).stream();
  expect(await putStream(id, body, signal.signal)).toBe(pieces.length * 64 * 1024);
  const back = Buffer.from(await new Response(await openFile(id)).arrayBuffer());
  expect(back.equals(Buffer.concat(pieces))).toBe(true);
  await removeFile(id);
  expect(await openFile(id)).toBeNull();
  signal.abort();
  await expect(putStream(broken, new Blob(pieces).stream(), signal.signal)).rejects.toThrow();
  expect(await openFile(broken)).toBeNull();
  expect(readdirSync(join(process.env.DATA_DIR ?? "", makingFolder))).toEqual([]);
}

async function keepsFiles(): Promise<void> {
  const id = newFileId();
  expect(await getFile(id)).toBeNull();
  await putFile(id, content);
  await putFile(`${id}-small`, Buffer.from("small"));
  expect(await getFile(id)).toEqual(content);
  await putFile(id, Buffer.from("again"));
  expect((await getFile(id))?.toString()).toBe("again");
  await removeFile(id);
  await removeFile(id);
  expect(await getFile(id)).toBeNull();
  expect((await getFile(`${id}-small`))?.toString()).toBe("small");
  await proveStore();
}

test("the data folder keeps files, none outside it", async () => {
  process.env.DATA_DIR = join(folder, "data");
  await keepsFiles();
  expect(readdirSync(process.env.DATA_DIR)).toEqual(["files"]);
  await keepsStreams();
  await putFile("../../escaped", content).catch(() => undefined);
  expect(existsSync(join(folder, "escaped"))).toBe(false);
});

describe("an S3-compatible store", () => {
  let server: S3rver;
  beforeAll(async () => {
    const directory = join(folder, "s3");
    server = new S3rver({
      port: 0,
      address: "127.0.0.1",
      silent: true,
      directory,
      configureBuckets: [{ name: "evidence", configs: [] }],
    });
    const { port } = await server.run();
    Object.assign(process.env, {
      FILES_URL: "s3://evidence/kepu",
      FILES_ENDPOINT: `http://127.0.0.1:${port}`,
      FILES_ACCESS_KEY: "S3RVER",
      FILES_SECRET_KEY: "S3RVER",
    });
  });
  afterAll(async () => {
    await server.close();
    for (const name of ["URL", "ENDPOINT", "ACCESS_KEY", "SECRET_KEY"]) delete process.env[`FILES_${name}`];
  });

  test("keeps files", keepsFiles);
  test("keeps files that are written and read a piece at a time", keepsStreams);

  test("with a wrong key is known at the start", async () => {
    process.env.FILES_SECRET_KEY = "wrong";
    process.env.FILES_URL = "s3://evidence/other";
    await expect(proveStore()).rejects.toThrow("The file store does not work");
  });
});

test("settings that do not fit together are named", () => {
  expect(readFileStore({ FILES_URL: "" })).toBeNull();
  const wrong = { FILES_URL: "http://evidence", FILES_ENDPOINT: "minio:9000" };
  expect(() => readFileStore(wrong)).toThrow(/FILES_URL.+FILES_ENDPOINT.+FILES_ACCESS_KEY.+FILES_SECRET_KEY/s);
});
