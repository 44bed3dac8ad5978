import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { addEvidence } from "@/lib/evidence/mutations/add-evidence";
import { smallOf } from "@/lib/evidence/mutations/loose-files";
import { checkFiles } from "@/lib/evidence/queries/check-files";
import { otherStore } from "@/lib/files/store";
import { readFileStore } from "@/lib/settings/file-store";
import { eventAt } from "@/lib/testing/event-at";
import { phonePhoto, smallPdf } from "@/lib/testing/pictures";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { moveFiles } from "./move-files";

eachTestHasItsOwnDatabase();

const variables = { FILES_URL: "s3://evidence/kepu", FILES_ACCESS_KEY: "S3RVER", FILES_SECRET_KEY: "S3RVER" };
const setBucket = (endpoint: string) => Object.assign(process.env, { ...variables, FILES_ENDPOINT: endpoint });
const unsetBucket = () => {
  for (const name of [...Object.keys(variables), "FILES_ENDPOINT"]) delete process.env[name];
};
let server: S3rver;
let directory: string;
let endpoint: string;
beforeEach(async () => {
  await makeProgramme();
  directory = mkdtempSync(join(tmpdir(), "kepu-bucket-"));
  const configureBuckets = [{ name: "evidence", configs: [] }];
  server = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory, configureBuckets });
  endpoint = `http://127.0.0.1:${(await server.run()).port}`;
});
afterEach(async () => {
  unsetBucket();
  await server.close();
  rmSync(directory, { recursive: true, force: true });
});

test("files go into the bucket and back, each with its bytes, once; what is lost or altered is named", async () => {
  const event = await eventAt("published");
  const add = async (kind: "photo" | "sign_in_sheet", content: Buffer, key: string) => {
    const manage = accessOf("canalOrganiser", "records.manage");
    const added = await addEvidence(manage, { eventId: event.id, kind, key, name: "a", content });
    if (!added.ok) throw new Error(added.reason);
    return added.id;
  };
  const photo = await add("photo", await phonePhoto(), "upload-key-1");
  const sheet = await add("sign_in_sheet", smallPdf("sheet"), "upload-key-2");
  await expect(moveFiles("up")).rejects.toThrow("FILES_URL");

  setBucket(endpoint);
  expect(await moveFiles("up")).toEqual({ files: 3, added: 3, faults: [] });
  expect(await moveFiles("up")).toEqual({ files: 3, added: 0, faults: [] });
  expect(await checkFiles()).toEqual({ checked: 2, faults: [] });
  const bucket = otherStore(readFileStore(process.env));
  expect(await bucket.get(smallOf(photo))).toEqual(await otherStore(null).get(smallOf(photo)));

  const files = join(process.env.DATA_DIR ?? "", "files");
  rmSync(files, { recursive: true });
  expect(await moveFiles("down")).toEqual({ files: 3, added: 3, faults: [] });
  expect(readdirSync(files).length).toBeGreaterThan(0);
  await bucket.put(photo, Buffer.from("altered"));
  expect((await moveFiles("up")).added).toBe(1);
  await otherStore(null).put(sheet, Buffer.from("altered"));
  await bucket.put(sheet, Buffer.from("altered too"));
  expect((await moveFiles("up")).faults).toEqual([expect.stringContaining(`${sheet} is altered`)]);
  rmSync(files, { recursive: true });
  await bucket.put(photo, Buffer.from("altered"));
  expect((await moveFiles("down")).faults).toHaveLength(2);
});
