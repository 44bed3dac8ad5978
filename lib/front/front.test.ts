import type { IncomingHttpHeaders } from "node:http";
import { expect, test } from "vitest";
import { page, setStage, stage, told } from "@/lib/testing/front";

setStage();

test("a listed page is asked for once, as somebody of whom nothing is known", async () => {
  const seen: IncomingHttpHeaders[] = [];
  stage.answers = ({ headers }, response) => {
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
  expect(stage.counters.all()).toMatchObject({ hits: 1, misses: 2, passed: 0 });
});

test("a kept page is answered with 304 to who has it, and without its body to HEAD", async () => {
  stage.answers = (_, response) => page(response, "p".repeat(5_000));
  const { headers } = await told("/", { headers: { "accept-encoding": "gzip" } });
  expect(headers["content-encoding"]).toBe("gzip");
  const known = { "accept-encoding": "gzip", "if-none-match": headers.etag ?? "" };
  expect(await told("/", { headers: known })).toMatchObject({ status: 304, text: "" });
  expect(await told("/", { headers: { "if-none-match": headers.etag ?? "" } })).toMatchObject({ status: 200 });
  const head = await told("/", { method: "HEAD" });
  expect([head.text, head.headers["content-length"]]).toEqual(["", "5000"]);
});

test("sessions, unknown parameters and other addresses pass by, each with its own answer", async () => {
  stage.answers = ({ headers }, response) => page(response, headers.cookie ?? "nobody");
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
  stage.answers = ({ method }, response) => {
    if (method === "POST") text = "new";
    page(response, text);
  };
  await told("/");
  expect(stage.refreshed).toBe(0);
  await told("/desk", { method: "POST", body: "x" });
  expect(stage.refreshed).toBe(1);
  expect((await told("/")).text).toBe("new");
});

test("an answer that is not to be kept goes on as it is", async () => {
  stage.answers = (_, response) =>
    response.writeHead(307, { location: "/sign-in", "set-cookie": ["a=1", "b=2"], "content-type": "text/html" }).end();
  for (let again = 0; again < 2; again++)
    expect(await told("/")).toMatchObject({
      status: 307,
      headers: { location: "/sign-in", "set-cookie": ["a=1", "b=2"] },
    });
  expect(stage.counters.all()).toMatchObject({ hits: 0, misses: 0, passed: 2 });
});
