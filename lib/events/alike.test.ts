import { expect, test } from "vitest";
import { isAlikeTitle } from "./alike";

test.each([
  ["银龄课堂:学用智能手机", "银龄课堂 学用智能手机"],
  ["银龄课堂:学用智能手机", "银龄课堂:学用智能手机(第二场)"],
  ["航天科普讲座进校园", "科普讲座进校园"],
  ["A Day at the Science Museum", "a day at the science museum!"],
  ["小小科学家研学营", "小小科学家研学活动"],
])("%s and %s are alike", (one, other) => {
  expect(isAlikeTitle(one, other)).toBe(true);
  expect(isAlikeTitle(other, one)).toBe(true);
});

test.each([
  ["银龄课堂:学用智能手机", "防震减灾知识讲座"],
  ["航天科普讲座", "垃圾分类科普市集"],
  ["", "讲座"],
  ["讲座", "科普讲座走进社区"],
])("%s and %s are not", (one, other) => {
  expect(isAlikeTitle(one, other)).toBe(false);
});
