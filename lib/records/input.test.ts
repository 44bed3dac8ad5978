import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { errorKey } from "@/lib/actions/error-key";
import { recordFormInput } from "./input";

function parse(values: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ eventId: "e1", version: "0", ...values })) form.set(name, value);
  return parseWithZod(form, { schema: recordFormInput, error: errorKey });
}

function accepted(values: Record<string, string>) {
  const submission = parse(values);
  if (submission.status !== "success") throw new Error(JSON.stringify(submission.error));
  return submission.value;
}

const blankRows = {
  "online[0].platform": "",
  "online[0].measure": "views",
  "online[0].claimed": "",
  "online[0].takenOn": "",
  "mediaLinks[0].title": "",
  "mediaLinks[0].outlet": "",
  "mediaLinks[0].url": "",
};

test("an empty figure is not applicable, zero is zero, blank rows are none", () => {
  const record = accepted({ "attendance.g1": "0", "attendance.g2": "", ...blankRows });
  expect(record.attendance.g1).toBe(0);
  expect(record.attendance.g2).toBeUndefined();
  expect(record.online).toEqual([]);
  expect(record.mediaLinks).toEqual([]);
});

test("rows below a blank one keep their place in errors and are kept when right", () => {
  const row = { "online[1].platform": "抖音", "online[1].measure": "peak", "online[1].claimed": "\uff11\uff12\uff10" };
  expect(accepted({ ...blankRows, ...row }).online).toEqual([{ platform: "抖音", measure: "peak", claimed: 120 }]);
  const wrong = parse({ ...blankRows, ...row, "online[1].claimed": "很多", "mediaLinks[0].title": "报道" });
  expect(wrong.status === "error" && wrong.error).toEqual({
    "online[1].claimed": ["whole_number"],
    "mediaLinks[0].url": ["required"],
  });
  expect(wrong.payload).toMatchObject({ online: [{ platform: "" }, { platform: "抖音", claimed: "很多" }] });
});

test("a draft may lack everything; handing over says all that is missing at once", () => {
  expect(accepted({}).attendance).toEqual({});
  const empty = parse({ intent: "submit" });
  expect(empty.status === "error" && empty.error).toEqual({ summary: ["required"], attendance: ["no_figure"] });
  const uncounted = parse({ intent: "submit", "attendance.g1": "12a", "online[0].platform": "抖音" });
  expect(uncounted.status === "error" && uncounted.error).toEqual({
    "attendance.g1": ["whole_number"],
    "online[0].claimed": ["required"],
    summary: ["required"],
    countedBy: ["required"],
  });
});

test("online figures alone need no way of counting people", () => {
  const record = { intent: "submit", summary: "直播", "online[0].platform": "视频号", "online[0].claimed": "300" };
  expect(accepted(record).online).toHaveLength(1);
});
