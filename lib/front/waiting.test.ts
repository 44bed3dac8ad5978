import { request, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { expect, test, vi } from "vitest";
import { page, setStage, stage, told } from "@/lib/testing/front";
import { Behind } from "./behind";

setStage();

/** Two readers wait for one page, which `finish` answers; the second one can leave, and the front has seen it then. */
async function twoWaiting(finish: (response: ServerResponse) => void) {
  let asked = 0;
  const sockets: Socket[] = [];
  stage.front.on("connection", (socket: Socket) => sockets.push(socket));
  const begun = new Promise<ServerResponse>((resolve) => {
    stage.answers = (_, response) => {
      asked += 1;
      if (asked === 1) resolve(response);
      else page(response);
    };
  });
  const first = told("/");
  const response = await begun;
  const second = request({ port: stage.port, host: "127.0.0.1", path: "/", agent: false });
  const status = new Promise<number | string>((resolve) => {
    second.once("response", (answer) => resolve(answer.statusCode ?? 0));
    second.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? ""));
  });
  second.end();
  await vi.waitUntil(() => (sockets[1]?.bytesRead ?? 0) > 0);
  const leave = async () => {
    const gone = new Promise((resolve) => sockets[1]?.once("close", resolve));
    second.destroy();
    await gone;
  };
  return { first, second: status, leave, finish: () => finish(response), asked: () => asked };
}

test("when a page that several wait for breaks, none of them asks again", async () => {
  const both = await twoWaiting((response) => response.destroy());
  both.finish();
  expect([(await both.first).status, await both.second, both.asked()]).toEqual([502, 502, 1]);
});

test("a page that is not to be kept is not asked for again for somebody who is gone", async () => {
  const both = await twoWaiting((response) => response.writeHead(404).end());
  await both.leave();
  both.finish();
  expect((await both.first).status).toBe(404);
  await told("/desk");
  expect([both.asked(), stage.counters.get("passed")]).toEqual([2, 2]);
});

test("what cannot be passed on ends one answer only, later too", async () => {
  const both = await twoWaiting((response) => response.writeHead(404).end());
  const pass = vi.spyOn(Behind.prototype, "pass").mockImplementation(() => {
    throw new TypeError("Request path contains unescaped characters");
  });
  both.finish();
  expect([(await both.first).status, await both.second]).toEqual([404, "ECONNRESET"]);
  pass.mockRestore();
  expect((await told("/desk")).status).toBe(200);
});
