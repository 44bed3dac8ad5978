import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerOldForms } from "./old-form.mjs";

let server: Server;
let address: string;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    answerOldForms(request, response);
    // Next has read the form when it finds that it does not know its action.
    await new Promise((resolve) => request.on("end", resolve).resume());
    if (request.url !== "/known") response.setHeader("x-nextjs-action-not-found", "1");
    response.setHeader("content-type", "text/plain");
    response.setHeader("content-length", 5);
    response.write("Serve");
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

test("a form of an old page is answered by a page that says so; what scripts ask for, and any other form, as it was", async () => {
  const old = await fetch(`${address}/en/desk?a="<x>`, { method: "POST" });
  expect([old.status, old.headers.get("content-type")]).toEqual([409, "text/html; charset=utf-8"]);
  const page = await old.text();
  expect(page).toContain("has been renewed");
  expect(page).not.toContain("<x>");
  const body = new FormData();
  for (const [name, value] of [
    ["$ACTION_1:0", "{}"],
    ["key", "abcdef0123456789"],
    ["title", "一节<课>"],
    ["count", "12"],
  ])
    body.append(name ?? "", value ?? "");
  const typed = await (await fetch(`${address}/desk`, { method: "POST", body })).text();
  expect(typed).toContain("<li><pre>一节&#60;课&#62;</pre></li><li><pre>12</pre></li>");
  expect(typed).not.toContain("abcdef0123456789");
  expect(await (await fetch(`${address}/desk`, { method: "POST" })).text()).toContain('lang="zh-CN"');
  expect(await (await fetch(`${address}/known`, { method: "POST" })).text()).toBe("Serve");
  const scripted = { method: "POST", headers: { "next-action": "00" } };
  expect(await (await fetch(`${address}/desk`, scripted)).text()).toBe("Serve");
});
