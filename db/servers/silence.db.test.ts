import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { isServerLost } from "../errors";
import { dialect } from "../location";
import { primaryAddress } from "./primary";
import { SteadyPool } from "./steady-pool";

/** Something between a program and its database that can swallow what either says, as a machine without power does. */
async function wireTo(url: string) {
  const { hostname, port } = new URL(url);
  const ends: Socket[] = [];
  let mute = false;
  const wire = createServer((near) => {
    const far = connect(Number(port), hostname);
    ends.push(near, far);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("data", (said) => mute || to.write(said));
      from.on("error", () => to.destroy());
      from.on("close", () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => wire.listen(0, "127.0.0.1", resolve));
  const address = new URL(url);
  address.host = `127.0.0.1:${(wire.address() as AddressInfo).port}`;
  return {
    address: address.href,
    goMute() {
      mute = true;
    },
    cut() {
      for (const end of ends) end.destroy();
      wire.close();
    },
  };
}

describe.runIf(dialect === "postgresql")("a server that gives no answer", () => {
  test("is waited for while it answers others, and left for the next one once it answers nobody", async () => {
    const { DATABASE_URL = "" } = process.env;
    const wire = await wireTo(DATABASE_URL);
    const { username, password, host, pathname } = new URL(wire.address);
    const second = new URL(DATABASE_URL).host;
    vi.stubEnv("DATABASE_URL", `postgres://${username}:${password}@${host},${second}${pathname}`);
    const steady = new SteadyPool({ max: 2 });
    onTestFinished(async () => {
      vi.unstubAllEnvs();
      wire.cut();
      await steady.end();
    });
    const slow = await steady.query("select pg_sleep(4), 1 as answer");
    expect([slow.rows[0]?.answer, await primaryAddress()]).toEqual([1, expect.stringContaining(host)]);

    const client = await steady.connect();
    await client.query("begin");
    wire.goMute();
    const failing = client.query("select 1").catch((error: unknown) => error);
    expect((await steady.query("select 2 as answer")).rows).toEqual([{ answer: 2 }]);
    expect(await primaryAddress()).toContain(second);
    expect(isServerLost(await failing)).toBe(true);
    // So that the transaction is done anew, and not told that it could not be taken back.
    expect(isServerLost(await client.query("rollback").catch((error: unknown) => error))).toBe(true);
    client.release(true);
  });
});
