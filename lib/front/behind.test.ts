import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { text as textOf } from "node:stream/consumers";
import { expect, test } from "vitest";
import { page, setStage, stage, told, toldRaw } from "@/lib/testing/front";
import { Behind } from "./behind";

setStage();

test("Next learns who asks from the connection; a trusted proxy alone is believed", async () => {
  let seen: IncomingHttpHeaders = {};
  stage.answers = ({ headers }, response) => {
    seen = headers;
    page(response);
  };
  const headers = {
    "x-forwarded-for": "9.9.9.9",
    "x-forwarded-host": "evil.invalid",
    connection: "x-own",
    "x-own": "1",
  };
  await told("/desk", { headers });
  expect(seen).toMatchObject({ "x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "https" });
  expect(Object.keys(seen)).not.toContain("x-forwarded-host");
  expect(Object.keys(seen)).not.toContain("x-own");
});

test.each(["GET", "DELETE", "OPTIONS", "POST"])(
  "the body of a %s stays its body, whatever Connection names",
  async (method) => {
    const hidden = "POST /hidden HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n";
    const chunked = `${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`;
    const seen: string[] = [];
    stage.answers = async (asked, response) => {
      seen.push(`${asked.url} ${asked.headers.host}`);
      page(response, `body: ${await textOf(asked)}`);
    };
    const bodies = [
      `Content-Length: ${hidden.length}\r\n\r\n${hidden}`,
      `Transfer-Encoding: chunked\r\n\r\n${chunked}`,
      "\r\n",
    ];
    for (const rest of bodies) {
      const named = "Connection: close, host, content-length, transfer-encoding";
      const answer = await toldRaw(`${method} /desk HTTP/1.1\r\nHost: own\r\n${named}\r\n${rest}`);
      expect(answer).toContain(rest === "\r\n" ? "body: " : `body: ${hidden}`);
      await told("/desk", { headers: { host: "next" } });
    }
    expect(seen).toEqual(bodies.flatMap(() => ["/desk own", "/desk next"]));
  },
);

test("a reader of the old kind, which names no host, is answered", async () => {
  stage.answers = ({ headers }, response) => page(response, `at ${headers.host}`);
  expect(await toldRaw("GET /desk HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 200.*at kepu\.invalid$/s);
});

test("bodies flow in both directions while they come", async () => {
  const pieces: string[] = [];
  stage.answers = async (asked, response) => {
    response.writeHead(200).flushHeaders();
    for await (const piece of asked) {
      pieces.push(String(piece));
      response.write(`had ${piece}`);
    }
    response.end();
  };
  const asked = request({ port: stage.port, host: "127.0.0.1", path: "/files", method: "POST" });
  asked.write("one");
  const answer = await new Promise<IncomingMessage>((resolve) => asked.once("response", resolve));
  const next = () => new Promise<string>((resolve) => answer.once("data", (piece) => resolve(String(piece))));
  expect(await next()).toBe("had one");
  asked.end("two");
  expect(await next()).toBe("had two");
  expect(pieces).toEqual(["one", "two"]);
});

test("whoever goes away is no longer worked for, before the answer and during it", async () => {
  for (const begins of [false, true]) {
    const gone = new Promise<void>((resolve) => {
      stage.answers = (_, response) => {
        response.once("close", resolve);
        if (begins) response.writeHead(200).write("a little");
        else asked.destroy();
      };
    });
    const asked = request({ port: stage.port, host: "127.0.0.1", path: "/desk" }, (answer) =>
      answer.once("data", () => asked.destroy()),
    );
    asked.once("error", () => undefined);
    asked.end();
    await gone;
  }
});

test("a connection that breaks behind is told as a bad gateway, or breaks as well once the answer has begun", async () => {
  stage.answers = (_, response) => response.destroy();
  expect(await told("/desk")).toMatchObject({ status: 502 });
  expect(await told("/")).toMatchObject({ status: 502 });
  stage.answers = (_, response) => {
    response.writeHead(200, { "content-length": "100" }).write("a little");
    setImmediate(() => response.destroy());
  };
  await expect(told("/desk")).rejects.toThrow();
});

test("an answer that does not come in time is given up", async () => {
  stage.answers = () => undefined;
  const behind = new Behind({
    ...{ socketPath: stage.socketPath, baseUrl: "https://kepu.invalid", proxies: new Set<string>() },
    ...{ besides: [], patience: 20 },
  });
  await expect(behind.askAnonymously("/", { elder: false })).rejects.toMatchObject({ status: 504 });
});
