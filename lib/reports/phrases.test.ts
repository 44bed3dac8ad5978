import fc from "fast-check";
import { expect, test } from "vitest";
import { changePhrase, mostLost, phraseOf, roundNumber, sharePhrase } from "./phrases";

// Figure, expected phrase. Those with a measure word of their own are the district's published ones.
const standard: [number, string][] = [
  ...Array.from({ length: 100 }, (_, figure): [number, string] => [figure, String(figure)]),
  [100, "100"],
  [101, "100余"],
  [109, "100余"],
  [112, "100余"],
  [113, "100余"],
  [114, "110余"],
  [119, "110余"],
  [120, "120"],
  [121, "120余"],
  [134, "130余"],
  [150, "150"],
  [199, "190余"],
  [200, "200"],
  [201, "200余"],
  [227, "200余"],
  [228, "220余"],
  [250, "250"],
  [299, "290余"],
  [300, "300"],
  [301, "300余"],
  [310, "300余"],
  [340, "300余"],
  [341, "340余"],
  [399, "390余"],
  [454, "400余"],
  [455, "450余"],
  [500, "500"],
  [517, "500余"],
  [534, "500余"],
  [568, "500余"],
  [569, "560余"],
  [599, "590余"],
  [632, "600余"],
  [681, "600余"],
  [682, "680余"],
  [700, "700"],
  [777, "700余"],
  [800, "800"],
  [899, "800余"],
  [909, "900余"],
  [999, "900余"],
  [1_000, "1000"],
  [1_001, "1000余"],
  [1_136, "1000余"],
  [1_137, "1100余"],
  [1_187, "1100余"],
  [1_200, "1200"],
  [1_734, "1700余"],
  [2_000, "2000"],
  [2_050, "2000余"],
  [2_345, "2300余"],
  [3_000, "3000"],
  [3_333, "3000余"],
  [4_999, "4900余"],
  [5_305, "5000余"],
  [6_789, "6000余"],
  [9_999, "9000余"],
  [10_000, "1万"],
  [10_001, "1万余"],
  [11_000, "1万余"],
  [11_364, "1.1万余"],
  [12_000, "1.2万"],
  [12_345, "1.2万余"],
  [15_276, "1.5万余"],
  [19_999, "1.9万余"],
  [20_000, "2万"],
  [20_873, "2万余"],
  [22_700, "2万余"],
  [23_456, "2.3万余"],
  [25_000, "2.5万"],
  [29_999, "2.9万余"],
  [34_000, "3万余"],
  [34_200, "3.4万余"],
  [50_000, "5万"],
  [53_400, "5万余"],
  [99_999, "9万余"],
  [100_000, "10万"],
  [100_001, "10万余"],
  [103_000, "10万余"],
  [109_999, "10万余"],
  [110_000, "10余万"],
  [112_000, "10余万"],
  [113_636, "10余万"],
  [113_637, "11万余"],
  [127_000, "12万余"],
  [134_000, "13万余"],
  [200_000, "20万"],
  [205_000, "20万余"],
  [215_000, "20余万"],
  [296_400, "29万余"],
  [340_500, "30余万"],
  [341_000, "34万余"],
  [503_000, "50万余"],
  [555_555, "50余万"],
  [990_000, "90余万"],
  [1_000_000, "100万"],
  [1_005_000, "100万余"],
  [1_050_000, "100余万"],
  [1_200_000, "120万"],
  [1_234_567, "120余万"],
  [2_994_000, "290余万"],
  [3_120_000, "300余万"],
  [10_000_000, "1000万"],
  [10_800_000, "1000余万"],
  [87_584_800, "8000余万"],
  [100_000_000, "1亿"],
  [108_000_000, "1亿余"],
  [150_000_000, "1.5亿"],
  [593_000_000, "5.9亿余"],
  [1_040_000_000, "10亿余"],
  [1_120_000_000, "10余亿"],
  [3_380_000_000, "30余亿"],
];

test("the table has at least 150 figures, each once", () => {
  expect(new Set(standard.map(([figure]) => figure)).size).toBe(standard.length);
  expect(standard.length).toBeGreaterThanOrEqual(150);
});

test.each(standard)("%i is written %s", (figure, expected) => {
  expect(phraseOf(figure, "").words).toBe(expected);
});

test.each([
  [134, "场", "100余场"],
  [127_400, "人", "10余万人"],
  [14, "次", "10余次"],
  [20, "场", "20场"],
  [3, "场", "3场"],
  [534, "场", "500余场"],
  [23_456, "人次", "2万余人次"],
  [104_000, "人次", "10万余人次"],
  [600_000, "人次", "60万人次"],
  [9, "次", "9次"],
  // One digit would leave out more than 30 %.
  [17_561, "人次", "1.7万余人次"],
  [19, "次", "19次"],
  [199_000, "人", "19万余人"],
] as const)("to one digit %i%s is %s", (figure, word, expected) => {
  expect(phraseOf(figure, word, "rough").words).toBe(expected);
});

test.each([
  [1_187, "近1200场次"],
  [503_000, "超50万场次"],
  [2_960, "近3000场次"],
  [515, "超500场次"],
  [1_250, "1200余场次"],
  [1_200, "1200场次"],
  [98, "98场次"],
] as const)("with 近 and 超 %i is %s", (figure, expected) => {
  expect(phraseOf(figure, "场次", "near").words).toBe(expected);
});

test("in full every digit is written, without commas", () => {
  expect(phraseOf(23_488, "场次", "exact").words).toBe("23488场次");
});

const anyFigure = fc.oneof(fc.nat(2_000), fc.nat(200_000), fc.nat(2_000_000_000));

test("a phrase never claims more than the figure, and leaves out at most 12 %", () => {
  fc.assert(
    fc.property(anyFigure, (figure) => {
      const claimed = leastMeant(phraseOf(figure, "场").words);
      expect(claimed).toBeLessThanOrEqual(figure);
      expect(figure - claimed).toBeLessThanOrEqual(figure * mostLost);
    }),
    { numRuns: 3_000 },
  );
});

test("to one digit it still claims no more, and what 余 says is true", () => {
  fc.assert(
    fc.property(anyFigure, fc.constantFrom("standard", "rough"), (figure, manner) => {
      const { words } = phraseOf(figure, "", manner as "standard");
      expect(leastMeant(words)).toBeLessThanOrEqual(figure);
      if (words.includes("余")) expect(leastMeant(words)).toBeLessThan(figure);
      else expect(leastMeant(words)).toBe(figure);
      expect(figure - leastMeant(words)).toBeLessThanOrEqual(figure * (manner === "rough" ? 0.3 : 0.12));
      // 10万余 stays below 11万, 10余万 does not.
      if (/^\d+0万余/.test(words)) expect(figure - leastMeant(words)).toBeLessThan(10_000);
      if (/余万/.test(words)) expect(figure - leastMeant(words)).toBeGreaterThanOrEqual(10_000);
    }),
    { numRuns: 3_000 },
  );
});

test("what is not a count is refused", () => {
  for (const wrong of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => phraseOf(wrong, "场")).toThrow();
});

test("changes and shares to one decimal, shares never rounded up", () => {
  expect(changePhrase(1296, 1000)).toBe("比上年增长29.6%");
  expect(changePhrase(900, 1000)).toBe("比上年下降10%");
  expect(changePhrase(7, 7)).toBe("与上年持平");
  expect(changePhrase(10_004, 10_000)).toBe("与上年基本持平");
  expect(changePhrase(9_996, 10_000)).toBe("与上年基本持平");
  expect(changePhrase(10_005, 10_000)).toBe("比上年增长0.1%");
  expect(changePhrase(7, 0)).toBeNull();
  expect(sharePhrase(2999, 3000)).toBe("99.9%");
  expect(sharePhrase(322, 300)).toBe("107.3%");
  expect(roundNumber(296_000)).toBe("29.6万");
});

/** The number a phrase names at least, read back from its words alone. */
function leastMeant(words: string): number {
  const [, number = "", unit = ""] = /^([\d.]+)余?([万亿]?)/.exec(words) ?? [];
  const size = unit === "万" ? 10_000 : unit === "亿" ? 100_000_000 : 1;
  return Math.round(Number(number) * size);
}
