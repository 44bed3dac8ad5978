import { expect, test } from "vitest";
import { passwordRefusal } from "./new-password";

test.each([
  "我每天早上七点在运河边跑步三公里",
  "horse battery staple correct",
  "Wuj4-hvx2-Lp0q-zzT",
  "  spaces are part of it ",
])("%j is accepted", (password) => {
  expect(passwordRefusal(password, ["13800001234", "张三", "运河街道"])).toBeNull();
});

test.each([
  ["short-but-weird", null],
  ["fourteen-chars", "password_too_short"],
  ["十四个字的密码还是有些太短了", "password_too_short"],
  ["x".repeat(129), "password_too_long"],
  ["aaaaaaaaaaaaaaaaaaaa", "password_common"],
  ["123456789012345", "password_common"],
  ["987654321098765", "password_common"],
  ["abcdefghijklmnopqrstuvwxyz", "password_common"],
  ["passwordpassword", "password_common"],
  ["Password123456789", "password_common"],
  ["qwertyuiopasdfghjkl", "password_common"],
  ["1qaz2wsx3edc4rfv", "password_common"],
  ["woaini5201314520", "password_common"],
  ["kepukepukepukepu2026", "password_common"],
  ["科普一本账科普一本账科普一本账", "password_common"],
  ["13800001234张三1234", "password_common"],
  ["zhang.san@kepu.example.cn", "password_common"],
])("%j: %s", (password, reason) => {
  expect(passwordRefusal(password, ["13800001234", "张三", "zhang.san@kepu.example.cn"])).toBe(reason);
});
