import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { errorKey } from "@/lib/actions/error-key";
import { campaignChoice, eventFormInput, readCampaignChoice } from "./form-input";

const typed = {
  id: "0123456789abcdef0123",
  version: "0",
  unitId: "u1",
  title: "航天科普讲座",
  format: "onsite",
  startDate: "2026-03-05",
  startTime: "14:00",
  endTime: "15:30",
};

function parse(values: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) form.append(name, one);
  return parseWithZod(form, { schema: eventFormInput, error: errorKey });
}

function errorsOf(values: Record<string, string | string[]>) {
  const submission = parse(values);
  return submission.status === "success" ? null : submission.error;
}

test("a draft needs a name, a unit, a time and nothing else", () => {
  expect(errorsOf({ ...typed, kindId: "", place: "", capacity: "", campaign: "" })).toBeNull();
  expect(errorsOf({ ...typed, title: " " })).toEqual({ title: ["required"] });
});

test("publishing names all that is missing at once, beside each field", () => {
  expect(errorsOf({ ...typed, intent: "publish", title: "" })).toEqual({
    title: ["required"],
    kindId: ["required"],
    groupIds: ["required"],
    streetId: ["required"],
    place: ["required"],
    contactPhone: ["required"],
  });
  const online = {
    ...typed,
    intent: "publish",
    format: "online",
    kindId: "k",
    groupIds: "g",
    contactPhone: "0571-1234",
  };
  expect(errorsOf(online)).toEqual({ onlineUrl: ["required"] });
  expect(errorsOf({ ...online, onlineUrl: "https://live.example.cn/1" })).toBeNull();
});

test("an event ends after it starts", () => {
  expect(errorsOf({ ...typed, endTime: "14:00" })).toEqual({ endTime: ["ends_before_start"] });
  expect(errorsOf({ ...typed, endDate: "2026-03-04" })).toEqual({ endDate: ["ends_before_start"] });
  expect(errorsOf({ ...typed, endDate: "2026-03-06", endTime: "09:00" })).toBeNull();
  expect(errorsOf({ ...typed, startDate: "2026-02-30" })).toEqual({ startDate: ["invalid_date"] });
});

test("wrong input says what is wrong and keeps what was typed", () => {
  const submission = parse({ ...typed, capacity: "约40", contactPhone: "请打电话", onlineUrl: "live.example.cn" });
  expect(submission.status === "error" && submission.error).toEqual({
    capacity: ["whole_number"],
    contactPhone: ["invalid_phone"],
    onlineUrl: ["invalid_url"],
  });
  expect(submission.payload).toMatchObject({ capacity: "约40", contactPhone: "请打电话", title: "航天科普讲座" });
});

test("campaign and edition are one choice", () => {
  const submission = parse({ ...typed, campaign: campaignChoice("c1", "e2"), groupIds: ["g1", "g2"] });
  if (submission.status !== "success") throw new Error("refused");
  expect(submission.value.groupIds).toEqual(["g1", "g2"]);
  expect(readCampaignChoice(submission.value.campaign)).toEqual({ campaignId: "c1", editionId: "e2" });
  expect(readCampaignChoice(campaignChoice("c1", null))).toEqual({ campaignId: "c1", editionId: undefined });
  const none = parse({ ...typed, campaign: "" });
  expect(none.status === "success" && readCampaignChoice(none.value.campaign).campaignId).toBeUndefined();
});

test("the browser can take its constraints from the schema", () => {
  expect(getZodConstraint(eventFormInput).title).toMatchObject({ required: true });
});
