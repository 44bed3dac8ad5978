import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { keepsFilesApart } from "./file-store";
import { readSettings } from "./settings";

const secret = "a secret that is long enough to be one";

beforeEach(() => {
  process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "kepu-settings-"));
});

test("with nothing set, one machine runs alone on port 3000 and keeps a secret of its own", () => {
  const first = readSettings({});
  expect(first).toMatchObject({
    port: 3000,
    baseUrl: "http://localhost:3000",
    databaseUrl: undefined,
    secureCookies: false,
  });
  expect(readSettings({}).authSecret).toBe(first.authSecret);
  const file = join(process.env.DATA_DIR ?? "", "auth-secret");
  expect(readFileSync(file, "utf8")).toBe(first.authSecret);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test("every wrong variable is named at once", () => {
  const wrong = () => readSettings({ PORT: "http", DATABASE_URL: "mysql://x", BASE_URL: "kepu", AUTH_SECRET: "short" });
  for (const name of ["PORT", "DATABASE_URL", "BASE_URL", "AUTH_SECRET"]) expect(wrong).toThrow(name);
});

test("PostgreSQL needs a secret that all processes share", () => {
  expect(() => readSettings({ DATABASE_URL: "postgres://db/kepu" })).toThrow("AUTH_SECRET");
  expect(readSettings({ DATABASE_URL: "postgres://db/kepu", AUTH_SECRET: secret }).authSecret).toBe(secret);
});

test("a replica stands beside a database, files of several servers in one store", () => {
  const url = "postgres://one,two:5433/kepu";
  const both = { DATABASE_URL: url, DATABASE_REPLICA_URL: "postgres://two:5433/kepu", AUTH_SECRET: secret };
  expect(readSettings(both).databaseUrl).toBe(url);
  expect(() => readSettings({ DATABASE_REPLICA_URL: both.DATABASE_REPLICA_URL })).toThrow("DATABASE_REPLICA_URL");
  expect(() => readSettings({ ...both, DATABASE_REPLICA_URL: "two" })).toThrow("DATABASE_REPLICA_URL");
  expect([{}, both, { ...both, FILES_URL: "s3://kepu" }].map(keepsFilesApart)).toEqual([false, true, false]);
});

test("https makes cookies secure, empty variables count as absent, a trailing slash is dropped", () => {
  const read = readSettings({ BASE_URL: "https://kepu.example.cn/", AUTH_SECRET: secret, DATABASE_URL: "", PORT: "" });
  expect(read).toMatchObject({ baseUrl: "https://kepu.example.cn", secureCookies: true, port: 3000 });
});

test("mail is set up with both its settings or not at all", () => {
  expect(readSettings({ SMTP_URL: "", MAIL_FROM: "" }).mail).toBeUndefined();
  const both = { SMTP_URL: "smtp://mail.example.cn:587", MAIL_FROM: "kepu@example.cn" };
  expect(readSettings(both).mail).toEqual({ url: both.SMTP_URL, from: both.MAIL_FROM });
  expect(() => readSettings({ SMTP_URL: both.SMTP_URL })).toThrow("MAIL_FROM");
  expect(() => readSettings({ ...both, SMTP_URL: "http://mail.example.cn" })).toThrow("SMTP_URL");
  expect(() => readSettings({ ...both, MAIL_FROM: "the office" })).toThrow("MAIL_FROM");
});
