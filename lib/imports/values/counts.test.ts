import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCount } from "./counts";

const onsite = (figure: number, estimate = false) => ({ value: { onsite: { figure, estimate }, online: null } });
const online = (figure: number, estimate = false) => ({ value: { onsite: null, online: { figure, estimate } } });

describe("figures as people write them", () => {
  test.each([
    ["200", onsite(200)],
    ["２０", onsite(20)],
    ["1,200", onsite(1200)],
    ["1，200", onsite(1200)],
    ["12,345,678", onsite(12_345_678)],
    ["40人次", onsite(40)],
    ["40 人", onsite(40)],
    ["共40名", onsite(40)],
    ["0", onsite(0)],
    ["约200人", onsite(200, true)],
    ["500余", onsite(500, true)],
    ["500余人次", onsite(500, true)],
    ["300多人", onsite(300, true)],
    ["近300人", onsite(300, true)],
    ["300人左右", onsite(300, true)],
    ["300+", onsite(300, true)],
    ["2万余人次", onsite(20_000, true)],
    ["2万", onsite(20_000)],
    ["1.2万", onsite(12_000, true)],
    ["线上1.2万", online(12_000, true)],
    ["线上观看3500人", online(3500)],
    ["直播观看约3500", online(3500, true)],
    ["二十人", onsite(20)],
    ["一百余人", onsite(100, true)],
    ["三百二十", onsite(320)],
    ["两百", onsite(200)],
    ["十五", onsite(15)],
    ["1千", onsite(1000)],
    [
      "线下30人，线上200人",
      { value: { onsite: { figure: 30, estimate: false }, online: { figure: 200, estimate: false } } },
    ],
    [
      "30人，线上约1.2万",
      { value: { onsite: { figure: 30, estimate: false }, online: { figure: 12_000, estimate: true } } },
    ],
    [
      "线下30人线上200人",
      { value: { onsite: { figure: 30, estimate: false }, online: { figure: 200, estimate: false } } },
    ],
  ])("%s", (text, expected) => expect(readCount(text)).toEqual(expected));

  test.each(["", " ", "-", "—", "无", "/"])("“%s” is not applicable", (text) =>
    expect(readCount(text)).toEqual({ empty: true }),
  );

  test.each([
    ["200-300人", "count_is_range"],
    ["200至300", "count_is_range"],
    ["十几人", "count_unclear"],
    ["数百人", "count_unclear"],
    ["30人，20人", "count_unclear"],
    ["30/45", "count_unclear"],
    ["12,00", "count_unclear"],
    ["12.5", "not_whole"],
    ["1.23456万", "not_whole"],
    ["全体居民", "no_count"],
    ["-5", "no_count"],
    ["#REF!", "no_count"],
  ])("%s is asked: %s", (text, problem) => expect(readCount(text)).toEqual({ problem }));

  test("a number of the workbook is itself, when whole and not negative", () => {
    expect(readCount(40)).toEqual(onsite(40));
    expect(readCount(0)).toEqual(onsite(0));
    expect(readCount(40.5)).toEqual({ problem: "not_whole" });
    expect(readCount(-1)).toEqual({ problem: "no_count" });
    expect(readCount(Number.NaN)).toEqual({ problem: "not_whole" });
  });

  test("what is exact comes back exactly, with and without thousands, in half and full width", () => {
    const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.nat(99_999_999), (figure) => {
        for (const text of [String(figure), figure.toLocaleString("en"), wide(String(figure)), `${figure}人次`])
          expect(readCount(text)).toEqual(onsite(figure));
        expect(readCount(`约${figure}`)).toEqual(onsite(figure, true));
      }),
    );
  });
});
