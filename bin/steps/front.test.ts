import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.mjs";

const script = `
  import { createServer } from "node:http";
  const server = createServer((request, response) => response.end("taken"));
  server.listen(0, "127.0.0.1", async () => {
    const address = "http://127.0.0.1:" + server.address().port;
    const answers = [];
    for (const [path, method] of [["/", "GET"], ["/files", "POST"], ["/_next/static/chunk.js", "GET"]])
      answers.push((await fetch(address + path, { method })).headers.get("strict-transport-security"));
    console.log(JSON.stringify(answers));
    process.exit(0);
  });`;

test.each([
  ["https://kepu.invalid", "max-age=31536000"],
  ["http://kepu.invalid", null],
])("at %s every answer says for how long only https is used: uploads and Next's own files too", (BASE_URL, said) => {
  const options = ["--import", join(root, "bin/steps/front.mjs"), "--input-type=module", "--eval", script];
  const env = { ...process.env, BASE_URL };
  expect(JSON.parse(execFileSync(process.execPath, options, { env, encoding: "utf8" }))).toEqual([said, said, said]);
});
