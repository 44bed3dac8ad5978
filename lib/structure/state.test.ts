import { expect, test } from "vitest";
import { codeFolders, codeIn, isTest, textOf } from "./tree";

/**
 * What lives in a process beyond a request, and why another server need not know it. What others must know is a row; that which decides
 * what somebody may do, or whether something is done twice, is never here.
 */
const kept: Record<string, string> = {
  "db/connection.ts": "connections",
  "db/servers/primary.ts": "which server takes writes, asked again when it is lost",
  "db/servers/reading.ts": "one request's, while it is answered",
  "db/servers/asking.ts": "numbers connections of this process",
  "db/write-queue.ts": "the writer of an embedded database, which one process has alone",
  "lib/evidence/drawing-process.ts": "the child that draws photos for this server",
  "lib/files/body-budget.ts": "this machine's own memory is what it shares out",
  "lib/files/read-body.ts": "turns of this process's own event loop",
  "lib/files/store.ts": "the open file store",
  "lib/front/counters.ts": "hits and misses of this server, for its health and log",
  "lib/health/check.ts": "when this server last proved that it can write",
  "lib/people/password.ts": "the hash that unknown accounts are compared with, so that they take as long",
  "lib/settings/settings.ts": "the environment, read once",
  "lib/log/console.ts": "what is printed is structured",
};

test("what a server keeps in memory is its own, and said to be", () => {
  const found = codeIn(...codeFolders)
    .filter((file) => !isTest(file) && !/^(components|(lib|db)\/(structure|testing|demo))\//.test(file))
    .filter((file) => /^(export )?let \w|\bglobalThis\b/m.test(textOf(file)));
  expect(found.filter((file) => !(file in kept)).map((file) => `${file}: another server does not have this`)).toEqual(
    [],
  );
});

test("nothing is kept by the framework between requests", () => {
  const found = codeIn(...codeFolders).filter((file) => !isTest(file));
  expect(
    found.filter((file) => /unstable_cache|^\s*"use cache"|\bcacheTag\(|revalidateTag\(/m.test(textOf(file))),
  ).toEqual([]);
});
