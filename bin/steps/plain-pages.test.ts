import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { plainHeader, sendPlain, withoutScripts } from "./plain-pages.mjs";

const policy = "default-src 'self'; script-src 'self' 'nonce-n0'; style-src 'self'";
const page =
  '<link rel="stylesheet" href="/a.css" nonce="n0"/><link rel="preload" as="script" href="/a.js" nonce="n0"/>' +
  '<script src="/a.js" async="" nonce="n0"></script><p>科普</p><script type="application/ld+json">{}</script>' +
  '<script src="/read.js" async=""></script><script nonce="n0">data()</script>';
const plain =
  '<link rel="stylesheet" href="/a.css"/><p>科普</p><script type="application/ld+json">{}</script>' +
  '<script src="/read.js" async=""></script>';

let server: Server | undefined;
afterEach(() => server?.close());

async function answerOf(listener: RequestListener): Promise<Response> {
  server = createServer((request, response) => {
    sendPlain(response);
    listener(request, response);
  }).listen(0);
  return fetch(`http://localhost:${(server.address() as AddressInfo).port}/`);
}

/** Answers as Next does: headers at once, the page in pieces that part a letter. */
function inPieces(headers: Record<string, string>, status = 200): RequestListener {
  return (_request, response) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries({ "content-security-policy": policy, ...headers }))
      response.setHeader(name, value);
    response.flushHeaders();
    const bytes = Buffer.from(page);
    const middle = bytes.indexOf(Buffer.from("科")) + 1;
    response.write(bytes.subarray(0, middle));
    setTimeout(() => response.end(bytes.subarray(middle)), 10);
  };
}

test("a page marked plain goes out without Next's scripts, and its policy knows no nonce", async () => {
  const answer = await answerOf(
    inPieces({
      "content-type": "text/html; charset=utf-8",
      [plainHeader]: "1",
      link: '</a.css>; rel=preload; nonce="n0"',
    }),
  );
  expect(await answer.text()).toBe(plain);
  expect(answer.headers.get("content-security-policy")).toBe("default-src 'self'; script-src 'self'; style-src 'self'");
  expect(answer.headers.get("link")).toBe("</a.css>; rel=preload");
  expect(answer.headers.has(plainHeader)).toBe(false);
});

test.each([
  ["a page that is not marked", inPieces({ "content-type": "text/html" })],
  ["an error's page", inPieces({ "content-type": "text/html", [plainHeader]: "1" }, 500)],
  ["what is not a page", inPieces({ "content-type": "text/x-component", [plainHeader]: "1" })],
])("%s goes out untouched", async (_name, listener) => {
  const answer = await answerOf(listener);
  expect(await answer.text()).toBe(page);
  expect(answer.headers.get("content-security-policy")).toBe(policy);
});

test("an answer without a body stays one", async () => {
  const answer = await answerOf((_request, response) => {
    response.setHeader(plainHeader, "1");
    response.statusCode = 304;
    response.end();
  });
  expect(answer.status).toBe(304);
});

test("a script that only looks like Next's keeps its place, blocked by the policy", () => {
  const guess = '<script nonce="guess">evil()</script>';
  expect(withoutScripts(guess, "n0")).toBe(guess);
});
