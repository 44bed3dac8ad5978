import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { editions } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { type Awkward, comesOf } from "@/lib/testing/awkward";
import { campaignIds, makeProgramme } from "@/lib/testing/programme";
import { errorCell, formulaCell, type Raw, rawWorkbook } from "@/lib/testing/raw-workbook";

eachTestHasItsOwnDatabase();
beforeEach(async () => {
  await makeProgramme();
  await transaction(async (tx) => {
    await tx.insert(editions).values({ id: "e-5", campaignId: campaignIds.counting, year: 2025, number: 5 });
  });
});

const when = "2025-03-05 14:00-16:00";
/** A ledger with a name, a time and a place, and the columns that matter. */
const ledger = (columns: string[], rows: Raw[][]) => [
  {
    rows: [
      ["活动名称", "活动时间", "地点", ...columns],
      ...rows.map((row, n): Raw[] => [`讲座${"甲乙丙丁戊己庚辛壬癸"[n]}`, when, "家园", ...row]),
    ],
  },
];
const came = (details: string[]) =>
  details.map((detail, n) => `${n + 2} 讲座${"甲乙丙丁戊己庚辛壬癸"[n]} | ${when} | ${detail}`);

const figures: Record<string, Awkward> = {
  "figures as people write them": {
    file: ledger(
      ["人数", "人群"],
      ["约200人", "500余", "２０", "1,200", "40人次", "1.2千", "三百二十人", "近60", "35 人"].map((said) => [
        said,
        "老人",
      ]),
    ),
    expected: came(
      [
        "seniors 200 | about",
        "seniors 500 | about",
        "seniors 20",
        "seniors 1200",
        "seniors 40",
        "seniors 1200 | about",
        "seniors 320",
        "seniors 60 | about",
        "seniors 35",
      ].map((said) => `${said} | at 家园`),
    ),
  },
  "figures nobody can take": {
    file: ledger(
      ["人数", "人群"],
      ["30-40", "十几人", "3.5", "-3", "若干", "2025-03-05", "200000", "3人、5人"].map((said) => [said, "老人"]),
    ),
    expected: [
      "2D count count_is_range",
      "3D count count_unclear",
      "4D count not_whole",
      "5D count no_count",
      "6D count no_count",
      "7D count count_is_range",
      "8D count count_too_large",
      "9D count count_unclear",
    ],
  },
  "not applicable is not zero": {
    file: ledger(
      ["人数", "人群"],
      [
        ["—", "老人"],
        ["无", "老人"],
        [null, "老人"],
        [0, "老人"],
      ],
    ),
    expected: came(["seniors | at 家园", "seniors | at 家园", "seniors | at 家园", "seniors 0 | at 家园"]),
  },
  "online figures stay apart": {
    file: ledger(
      ["参加人数", "观看人次", "人群"],
      [
        ["线上1.2万", null, "老人"],
        ["线下30人，线上200人", null, "老人"],
        [30, "900", "老人"],
        [null, 900, "老人"],
      ],
    ),
    expected: came([
      "seniors | online 12000 | about | online | at 家园",
      "seniors 30 | online 200 | hybrid | at 家园",
      "seniors 30 | online 900 | hybrid | at 家园",
      "seniors | online 900 | online | at 家园",
    ]),
  },
  "two online figures of one row must be the same": {
    file: ledger(
      ["参加人数", "线上观看", "人群"],
      [
        ["线下30人，线上3000人", 500, "老人"],
        ["线下30人，线上500人", 500, "老人"],
        [30, "线下20人，线上500人", "老人"],
      ],
    ),
    expected: [
      "2D count online_differs",
      "3 讲座乙 | 2025-03-05 14:00-16:00 | seniors 30 | online 500 | hybrid | at 家园",
      "4E online count_unclear",
    ],
  },
  "an online figure among those of one group is asked": {
    file: ledger(["青少年人数", "参加人数"], [["线下30人，线上3000人", 30]]),
    expected: ["2D group:g-youth online_in_group", "2? groups groups_missing"],
  },
  "what is said of the press beside links is named, and no link is cut": {
    file: ledger(
      ["人数", "人群", "媒体报道"],
      [
        "钱江晚报头版报道",
        "www.hzkx.cn/a/1",
        `https://a.example/${"x".repeat(600)}`,
        "https://a.example/1，https://a.example/2",
        "无",
      ].map((said) => [20, "老人", said]),
    ),
    expected: came(["-mediaText", "-mediaText", "-mediaText"].map((left) => `seniors 20 | at 家园 | ${left}`)).concat(
      "5 讲座丁 | 2025-03-05 14:00-16:00 | seniors 20 | at 家园 | links https://a.example/1 https://a.example/2",
      "6 讲座戊 | 2025-03-05 14:00-16:00 | seniors 20 | at 家园",
    ),
  },
  "figures by group, with and without their sum": {
    file: ledger(
      ["青少年人数", "老年人（人次）", "参加人数"],
      [
        [20, 15, 35],
        [20, null, 20],
        [20, 15, 40],
        [null, 15, null],
      ],
    ),
    expected: [
      ...came(["youth 20, seniors 15 | at 家园", "youth 20 | at 家园"]),
      "4F count total_differs",
      "5 讲座丁 | 2025-03-05 14:00-16:00 | seniors 15 | at 家园",
    ],
  },
  "one figure for several groups is asked, and one for nobody": {
    file: ledger(
      ["人数", "人群"],
      [
        [40, "小学生、社区老人"],
        [40, "外星人"],
        [40, null],
      ],
    ),
    expected: ["2D count split_needed", "3E groups unknown_audience", "4E groups groups_missing"],
  },
  "computed figures and cells with errors": {
    file: ledger(
      ["人数", "人群"],
      [
        [formulaCell("SUM(A1:A9)", 40), "老人"],
        [formulaCell('A1&"人"', "40人"), "老人"],
        [errorCell("#REF!"), "老人"],
        ["#N/A", "老人"],
      ],
    ),
    expected: [...came(["seniors 40 | at 家园", "seniors 40 | at 家园"]), "4D count error_cell", "5D count error_cell"],
  },
  "audiences in the office's words": {
    file: ledger(
      ["对象"],
      ["小学生", "社区老人", "中小学生及家长学生", "居民", "老年大学学员", "青少年;老年人", "Youth"].map((said) => [
        said,
      ]),
    ),
    expected: came(
      ["youth", "seniors", "youth", "public", "seniors", "youth, seniors", "youth"].map((said) => `${said} | at 家园`),
    ),
  },
  "units and streets with and without what offices add": {
    said: { streetId: undefined },
    file: ledger(
      ["填报单位", "所属街道", "对象"],
      [
        ["运河街道", "运河街道", "老人"],
        ["运河", "运河", "老人"],
        ["运河街道办事处", "山前", "老人"],
        ["运河小学", "山前街道", "老人"],
        ["别的单位", "月亮街道", "老人"],
      ],
    ),
    expected: [
      ...came([
        "seniors | at 家园",
        "seniors | at 家园",
        "seniors | s-hill | at 家园",
        "seniors | u-school | s-hill | at 家园",
      ]),
      "6D unit unknown_word",
      "6E street unknown_word",
    ],
  },
  "kinds, campaigns and formats by their names": {
    file: ledger(
      ["活动类型", "所属专项", "活动形式", "对象"],
      [
        ["展览", "全国科普日", "线下", "老人"],
        ["讲 座", "手机课堂", "线上直播", "老人"],
        ["Lecture", null, "线上线下结合", "老人"],
        ["杂耍", "无名专项", "云里雾里吧", "老人"],
        ["讲座", null, "说不清", "老人"],
      ],
    ),
    expected: [
      ...came([
        "seniors | k-exhibition | at 家园 | in c-counting",
        "seniors | online | at 家园 | in c-apart",
        "seniors | hybrid | at 家园",
      ]),
      "5D kind unknown_word",
      "5E campaign unknown_word",
      "6F format unknown_format",
    ],
  },
  "what did not take place stays out, what was put off is asked": {
    file: ledger(
      ["人数", "人群", "活动状态"],
      [
        [40, "老人", "已完成"],
        [null, "老人", "已取消"],
        [null, "老人", "未举办"],
        [null, "老人", "延期"],
      ],
    ),
    expected: [...came(["seniors 40 | at 家园"]), "3 cancelled", "4 cancelled", "5F status status_postponed"],
  },
  "editions that are there, that are not, and notes": {
    file: ledger(
      ["人数", "人群", "专项", "期次", "备注"],
      [
        [40, "老人", "全国科普日", "第五期", "下雨"],
        [40, "老人", "全国科普日", 6, null],
        [40, "老人", "全国科普日", "5期6场", null],
        [null, "老人", null, null, "待补"],
        [40, "老人", "全国科普日", "末期", null],
      ],
    ),
    expected: [
      ...came([
        "seniors 40 | at 家园 | in c-counting | edition e-5 | notes 下雨",
        "seniors 40 | at 家园 | in c-counting | -edition",
        "seniors 40 | at 家园 | in c-counting | edition e-5",
        "seniors | at 家园 | notes 待补 | -notes",
      ]),
      "6G edition no_edition",
    ],
  },
  "telephones as numbers and as text, every digit kept": {
    file: ledger(
      ["对象", "联系电话"],
      [
        ["老人", 13800001111],
        ["老人", "0571-88000000"],
        ["老人", "１３８００００２２２２"],
        ["老人", "找小王"],
      ],
    ),
    expected: [
      ...came([
        "seniors | at 家园 | phone 13800001111",
        "seniors | at 家园 | phone 0571-88000000",
        "seniors | at 家园 | phone 13800002222",
      ]),
      "5E contactPhone invalid_phone",
    ],
  },
  "places that are venues, and links among words": {
    file: [
      {
        rows: [
          ["活动名称", "活动时间", "地点", "人数", "人群", "媒体报道"],
          ["讲座甲", when, "运河科普馆", 40, "老人", "区报 https://example.org/a 、电视台 https://example.org/b"],
        ],
      },
    ],
    expected: [
      `2 讲座甲 | ${when} | seniors 40 | at v-hall | links https://example.org/a https://example.org/b | -mediaText`,
    ],
  },
  "text that looks like a formula is text, and too much of it is asked": {
    file: [
      {
        rows: [
          ["活动名称", "活动时间", "地点", "人群"],
          ['=HYPERLINK("http://x")', when, "@家园", "老人"],
          ["长".repeat(81), when, "家园", "老人"],
        ],
      },
    ],
    expected: [`2 =HYPERLINK("http://x") | ${when} | seniors | at @家园`, "3A title too_long"],
  },
  "shared texts with fonts inside, and signs the format hides": {
    file: rawWorkbook(
      [
        {
          rows: [
            ["活动名称", "活动时间", "地点", "人群"],
            [{ xml: 't="s"><v>0</v>' }, when, "家_x000D_园", "老人"],
          ],
        },
      ],
      { more: { "xl/sharedStrings.xml": "<sst><si><r><t>急救</t></r><r><t>讲座</t></r></si></sst>" } },
    ),
    expected: [`2 急救讲座 | ${when} | seniors | at 家\r园`],
  },
};

test.each(Object.entries(figures))("%s", async (_, awkward) => {
  expect(await comesOf(awkward)).toEqual(awkward.expected);
  expect(await database().select().from(editions)).toHaveLength(1);
});
