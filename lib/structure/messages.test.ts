import { expect, test } from "vitest";
import { argumentsOf, messagesIn } from "./message-files";

const chinese = messagesIn("zh-CN");
const english = messagesIn("en");
test("both languages have the same keys", () => {
  const missing = (from: Map<string, string>, to: Map<string, string>) =>
    [...from.keys()].filter((key) => !to.has(key));
  expect(missing(chinese, english), "missing in messages/en.json").toEqual([]);
  expect(missing(english, chinese), "missing in messages/zh-CN.json").toEqual([]);
});

test("no message is empty", () => {
  const empty = [...chinese, ...english].filter(([, text]) => text.trim() === "");
  expect(empty.map(([key]) => key)).toEqual([]);
});

test("a message takes the same arguments in both languages", () => {
  const unequal = [...chinese].filter(([key, text]) => {
    const other = english.get(key);
    return other !== undefined && argumentsOf(text).join() !== argumentsOf(other).join();
  });
  const seen = unequal.map(
    ([key, text]) => `${key}: ${argumentsOf(text)} in zh-CN, ${argumentsOf(english.get(key) ?? "")} in en`,
  );
  expect(seen).toEqual([]);
});
