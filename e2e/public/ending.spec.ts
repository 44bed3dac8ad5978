import { Agent, get, request } from "node:http";
import { expect, test } from "@playwright/test";
import { newInstallation } from "../support/new-installation";

test("told to end, a server says so first, finishes what is under way, takes nothing new and ends well", async () => {
  const { url, stop } = await newInstallation({ STOP_DELAY: "2" });
  // As browsers and balancers do: a connection that stays open, and waits.
  const agent = new Agent({ keepAlive: true });
  const health = () =>
    new Promise<{ status?: number; text: string }>((resolve, reject) => {
      get(`${url}/api/health`, { agent }, async (answer) => {
        resolve({ status: answer.statusCode, text: (await answer.toArray()).join("") });
      }).once("error", reject);
    });
  expect(await health()).toMatchObject({ status: 200 });
  const body = "back=%2Fprogress&elder=1";
  const headers = { origin: url, "content-type": "application/x-www-form-urlencoded", "content-length": body.length };
  const underWay = request(`${url}/api/elder`, { method: "POST", headers });
  underWay.write(body.slice(0, 5));
  const answered = new Promise<string>((resolve, reject) => {
    underWay.once("response", ({ headers: said }) => resolve(`${said.location} ${said.connection}`));
    underWay.once("error", reject);
  });
  const ended = stop();
  await expect.poll(health).toEqual({ status: 503, text: '{"status":"stopping"}' });
  await expect
    .poll(() =>
      health().then(
        () => "open",
        () => "closed",
      ),
    )
    .toBe("closed");
  underWay.end(body.slice(5));
  expect(await answered).toBe("/progress close");
  expect(await ended).toBe(0);
});
