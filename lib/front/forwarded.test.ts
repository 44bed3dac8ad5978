import { expect, test } from "vitest";
import { addressOf, proxiesIn } from "./forwarded";

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
