import { mkdtempSync, rmSync } from "node:fs";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Behind } from "./behind";
import { Counters } from "./counters";
import { proxiesIn } from "./forwarded";
import { createFront, type Stopping } from "./front";
import { Keeper } from "./keeper";
import { stopper } from "./stop";

type Told = { status: number; headers: IncomingHttpHeaders; text: string };
type Options = { method?: string; headers?: Record<string, string>; body?: string };

let folder: string;
let version: string;
let refreshed: number;
let behindAnswers: (request: IncomingMessage, response: ServerResponse) => void;
let counters: Counters;
let stopping: Stopping;
let stop: () => Promise<boolean>;
let open: Server[];
let port: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kepu-front-"));
  [version, refreshed, open] = ["1", 0, []];
  counters = new Counters();
  stopping = { told: false, closing: false };
  const socketPath = join(folder, "next");
  const next = createServer((...asked) => behindAnswers(...asked));
  await new Promise<void>((resolve) => next.listen(socketPath, resolve));
  const refresh = async () => {
    refreshed += 1;
    version = String(refreshed + 1);
  };
  const signal = { version: () => version, refresh, close: async () => undefined };
  const besides = ["Strict-Transport-Security", "max-age=1"];
  const proxies = proxiesIn("127.0.0.2");
  const behind = new Behind({ socketPath, baseUrl: "https://kepu.invalid", proxies, besides });
  const front = createFront({ behind, signal, keeper: new Keeper(signal, 1024 * 1024), counters, stopping });
  stop = stopper(front, stopping, 0);
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  port = (front.address() as AddressInfo).port;
  open = [front, next];
});

afterEach(() => {
  for (const server of open) {
    server.close();
    server.closeAllConnections();
  }
  rmSync(folder, { recursive: true });
});

const page = (response: ServerResponse, text = "page") =>
  response.writeHead(200, { "content-type": "text/html", "x-request-id": "one" }).end(text);

function told(path: string, { method = "GET", headers = {}, body }: Options = {}): Promise<Told> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: "127.0.0.1", path, method, headers }, (answer) => {
      const { statusCode: status = 0, headers } = answer;
      answer.toArray().then((pieces) => resolve({ status, headers, text: pieces.join("") }), reject);
    });
    asked.once("error", reject);
    asked.end(body);
  });
}

test("a listed page is asked for once, as somebody of whom nothing is known", async () => {
  const seen: IncomingHttpHeaders[] = [];
  behindAnswers = ({ headers }, response) => {
    seen.push(headers);
    page(response);
  };
  const headers = { cookie: "_ga=1; kepu-elder=1", "x-forwarded-host": "evil.invalid", "accept-language": "en" };
  const [first, second] = [await told("/", { headers }), await told("/", { headers })];
  expect(seen).toEqual([
    {
      host: "kepu.invalid",
      connection: "keep-alive",
      cookie: "kepu-elder=1",
      "accept-encoding": "identity",
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-proto": "https",
    },
  ]);
  expect([first.text, second.text, second.headers["cache-status"]]).toEqual(["page", "page", "kepu; hit"]);
  expect(second.headers).toMatchObject({ "strict-transport-security": "max-age=1" });
  expect((await told("/")).headers["cache-status"], "without elder mode it is another page").toBeUndefined();
  expect(counters.all()).toMatchObject({ hits: 1, misses: 2, passed: 0 });
});

test("a kept page is answered with 304 to who has it, and without its body to HEAD", async () => {
  behindAnswers = (_, response) => page(response, "p".repeat(5_000));
  const { headers } = await told("/", { headers: { "accept-encoding": "gzip" } });
  expect(headers["content-encoding"]).toBe("gzip");
  const known = { "accept-encoding": "gzip", "if-none-match": headers.etag ?? "" };
  expect(await told("/", { headers: known })).toMatchObject({ status: 304, text: "" });
  expect(await told("/", { headers: { "if-none-match": headers.etag ?? "" } })).toMatchObject({ status: 200 });
  const head = await told("/", { method: "HEAD" });
  expect([head.text, head.headers["content-length"]]).toEqual(["", "5000"]);
});

test("sessions, unknown parameters and other addresses pass by, each with its own answer", async () => {
  behindAnswers = ({ headers }, response) => page(response, headers.cookie ?? "nobody");
  const cookie = "kepu-session=mine";
  for (const path of ["/", "/?new=1", "/desk"]) {
    expect((await told(path, { headers: { cookie } })).text).toBe(cookie);
    await told(path);
    expect((await told(path, { headers: { cookie } })).text).toBe(cookie);
  }
  expect((await told("/desk")).headers).toMatchObject({
    "x-request-id": "one",
    "strict-transport-security": "max-age=1",
  });
});

test("what was kept is given up before a writer is answered", async () => {
  let text = "old";
  behindAnswers = ({ method }, response) => {
    if (method === "POST") text = "new";
    page(response, text);
  };
  await told("/");
  expect(refreshed).toBe(0);
  await told("/desk", { method: "POST", body: "x" });
  expect(refreshed).toBe(1);
  expect((await told("/")).text).toBe("new");
});

test("an answer that is not to be kept goes on as it is", async () => {
  behindAnswers = (_, response) =>
    response.writeHead(307, { location: "/sign-in", "set-cookie": ["a=1", "b=2"], "content-type": "text/html" }).end();
  for (let again = 0; again < 2; again++)
    expect(await told("/")).toMatchObject({
      status: 307,
      headers: { location: "/sign-in", "set-cookie": ["a=1", "b=2"] },
    });
  expect(counters.all()).toMatchObject({ hits: 0, misses: 0, passed: 2 });
});

test("Next learns who asks from the connection; a trusted proxy alone is believed", async () => {
  let seen: IncomingHttpHeaders = {};
  behindAnswers = ({ headers }, response) => {
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

test("bodies flow in both directions while they come", async () => {
  const pieces: string[] = [];
  behindAnswers = async (asked, response) => {
    response.writeHead(200).flushHeaders();
    for await (const piece of asked) {
      pieces.push(String(piece));
      response.write(`had ${piece}`);
    }
    response.end();
  };
  const asked = request({ port, host: "127.0.0.1", path: "/files", method: "POST" });
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
      behindAnswers = (_, response) => {
        response.once("close", resolve);
        if (begins) response.writeHead(200).write("a little");
        else asked.destroy();
      };
    });
    const asked = request({ port, host: "127.0.0.1", path: "/desk" }, (answer) =>
      answer.once("data", () => asked.destroy()),
    );
    asked.once("error", () => undefined);
    asked.end();
    await gone;
  }
});

test("a connection that breaks behind is told as a bad gateway, or breaks as well once the answer has begun", async () => {
  behindAnswers = (_, response) => response.destroy();
  expect(await told("/desk")).toMatchObject({ status: 502 });
  expect(await told("/")).toMatchObject({ status: 502 });
  behindAnswers = (_, response) => {
    response.writeHead(200, { "content-length": "100" }).write("a little");
    setImmediate(() => response.destroy());
  };
  await expect(told("/desk")).rejects.toThrow();
});

test("at the end health says so, requests under way finish, and waiting connections are closed", async () => {
  let finish = () => undefined as unknown;
  const begun = new Promise<void>((resolve) => {
    behindAnswers = (_, response) => {
      finish = () => page(response, "whole");
      resolve();
    };
  });
  const silent = connect(port, "127.0.0.1");
  const silentGone = new Promise((resolve) => silent.once("close", resolve));
  await new Promise((resolve) => silent.once("connect", resolve));
  const underWay = told("/desk");
  await begun;
  stopping.told = true;
  expect(await told("/api/health")).toMatchObject({ status: 503, text: '{"status":"stopping"}' });
  const stopped = stop();
  await silentGone;
  await expect(told("/desk")).rejects.toThrow("ECONNREFUSED");
  finish();
  expect(await underWay).toMatchObject({ text: "whole", headers: { connection: "close" } });
  expect(await stopped).toBe(true);
});
