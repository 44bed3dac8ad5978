import { expect, test } from "vitest";
import { readerOf } from "./readers";

test.each([
  [{}, { elder: false }],
  [{ cookie: "other=1; _ga=2" }, { elder: false }],
  [{ cookie: "a=b;kepu-elder=1" }, { elder: true }],
  [{ cookie: "kepu-elder=" }, { elder: true }],
  [{ cookie: "not-kepu-elder=1" }, { elder: false }],
  [{ cookie: "kepu-session=x" }, null],
  [{ cookie: "kepu-elder=1; __Host-kepu-session.0=x" }, null],
  [{ authorization: "Bearer x" }, null],
  [{ rsc: "1" }, null],
])("%j reads as %j", (headers, reader) => {
  expect(readerOf(headers)).toEqual(reader);
});
