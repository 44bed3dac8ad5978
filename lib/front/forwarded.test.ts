import { expect, test } from "vitest";
import { addressOf, forwarding, proxiesIn } from "./forwarded";

const proxies = proxiesIn("127.0.0.1, ::1, 10.0.0.7");

test.each([
  ["a client is its connection", "203.0.113.9", undefined, "203.0.113.9"],
  ["what a client claims is not believed", "203.0.113.9", "1.2.3.4", "203.0.113.9"],
  ["a trusted proxy is", "::ffff:127.0.0.1", "203.0.113.9", "203.0.113.9"],
  ["but not what the client told it", "127.0.0.1", "1.2.3.4, 203.0.113.9", "203.0.113.9"],
  ["through two proxies", "::1", "203.0.113.9, 10.0.0.7", "203.0.113.9"],
  ["a proxy that says nothing stands for itself", "127.0.0.1", "", "127.0.0.1"],
])("%s", (_, connection, forwarded, address) => {
  expect(addressOf(connection, forwarded, proxies)).toBe(address);
});

test("what is said about the way is believed of a proxy only, and the host only where it is ours", () => {
  const own = new URL("https://kepu.invalid");
  const said = { "x-forwarded-for": "9.9.9.9", "x-forwarded-proto": "http", "x-forwarded-port": "1" };
  const told = (connection: string, host: string) =>
    forwarding(connection, { ...said, "x-forwarded-host": host }, proxiesIn("10.0.0.1"), own).join(" ");
  const believed = "X-Forwarded-Proto http X-Forwarded-For 9.9.9.9";
  expect(told("10.0.0.1", "evil.invalid")).toBe(believed);
  expect(told("10.0.0.1", "kepu.invalid")).toBe(believed.replace("http ", "http X-Forwarded-Host kepu.invalid "));
  expect(told("10.0.0.2", "kepu.invalid")).toBe("X-Forwarded-Proto https X-Forwarded-For 10.0.0.2");
});
