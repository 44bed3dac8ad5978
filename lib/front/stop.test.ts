import { connect } from "node:net";
import { text as textOf } from "node:stream/consumers";
import { expect, test } from "vitest";
import { page, setStage, stage, told } from "@/lib/testing/front";

setStage();

test("who asked right before the end is answered", async () => {
  stage.answers = (_, response) => page(response, "whole");
  const socket = connect(stage.port, "127.0.0.1");
  await Promise.all([
    new Promise((resolve) => socket.once("connect", resolve)),
    new Promise((resolve) => stage.front.once("connection", resolve)),
  ]);
  // It lies with the system, and nobody has read it yet.
  socket.write("POST /desk HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
  const stopped = stage.stop();
  expect(await textOf(socket)).toContain("whole");
  expect(await stopped).toBe(true);
});

test("at the end health says so, requests under way finish, and waiting connections are closed", async () => {
  let finish = () => undefined as unknown;
  const begun = new Promise<void>((resolve) => {
    stage.answers = (_, response) => {
      finish = () => page(response, "whole");
      resolve();
    };
  });
  const silent = connect(stage.port, "127.0.0.1");
  const silentGone = new Promise((resolve) => silent.once("close", resolve));
  await new Promise((resolve) => silent.once("connect", resolve));
  const underWay = told("/desk");
  await begun;
  stage.stopping.told = true;
  expect(await told("/api/health")).toMatchObject({ status: 503, text: '{"status":"stopping"}' });
  const stopped = stage.stop();
  await silentGone;
  await expect(told("/desk")).rejects.toThrow("ECONNREFUSED");
  finish();
  expect(await underWay).toMatchObject({ text: "whole", headers: { connection: "close" } });
  expect(await stopped).toBe(true);
});
