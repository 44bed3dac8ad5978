import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { RankingContent, RankingRow } from "./content";
import { rankingFile } from "./word";

const row = (unitId: string, given: Partial<RankingRow>): RankingRow => ({
  ...{ unitId, name: unitId, nameEn: null, place: null, apart: null, target: 10, done: 3, newThisMonth: 1 },
  ...{ attendance: 500, population: null, approved: 4, complete: 3, placeBefore: null },
  ...given,
});

const content: RankingContent = {
  ...{ year: 2026, asOf: "2026-11-05", takenAt: "2026-11-06T02:00:00.000Z", unitName: "区科协", unitNameEn: null },
  rule: { fewest: 3 },
  groups: [
    {
      name: "街道",
      comparedWith: "2026-10-31",
      rows: [
        row("甲街道", { place: 1, placeBefore: 3, population: 20_000 }),
        row("乙街道", { place: 2, placeBefore: 1 }),
        row("丙街道", { place: 3, placeBefore: 3 }),
        row("丁街道", { place: 4 }),
        row("戊街道", { apart: "no_target", target: null }),
      ],
    },
  ],
};

test("a notice taken again is the same file to the byte", async () => {
  const [one, other] = [await rankingFile(content), await rankingFile(content)];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test("the notice says what official notices say: head, date, a table for each group, changes of place and the rules", async () => {
  const text = textOf(await rankingFile(content));
  for (const said of [
    ...["关于2026年科普活动目标完成情况的通报（截至11月5日）", "各有关单位：", "一、街道（5个单位）"],
    ...["未列入排名的单位：", "未下达年度目标", "不足3个单位的类别", "截至10月31日的上一期", "2026年11月6日"],
  ]) {
    expect(text).toContain(said);
  }
  const cells = text.split("|");
  const rowOf = (name: string) => cells.slice(cells.indexOf(name), cells.indexOf(name) + 9);
  expect(rowOf("甲街道")).toEqual(["甲街道", "10", "3", "30%", "1", "500", "250", "75%", "↑2"]);
  expect(rowOf("乙街道").slice(-3)).toEqual(["-", "75%", "↓1"]);
  expect(rowOf("丙街道").at(-1)).toBe("—");
  expect(rowOf("丁街道").at(-1)).toBe("新");
});

function textOf(file: Uint8Array): string {
  const document = strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());
  return [...document.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join("|");
}
