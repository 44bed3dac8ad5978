import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { beforeEach, expect, test, vi } from "vitest";
import { markedWorkbook } from "@/components/imports/marked-workbook";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { day } from "@/lib/testing/event-at";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { dateCell, rawWorkbook } from "@/lib/testing/raw-workbook";
import { fixImport, mapImport } from "./mutations/map-import";
import { openImport } from "./mutations/open-import";
import { getImport } from "./queries/get-import";
import { judgeImport } from "./queries/judge-import";

vi.mock("next-intl/server", () => import("@/lib/testing/translations"));

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = () => accessOf("canalOrganiser", "events.manage");
const held = `${day(-9)} 14:00-16:00`;
const heading = ["序号", "活动名称", "活动时间", "地点", "参加人数", "人群", "活动类型", "所属街道"];
const workbook = () =>
  rawWorkbook([
    {
      name: "上半年",
      rows: [
        ["运河街道科普活动台账", ...Array(7).fill(null)],
        heading,
        [1, "急救讲座", held, "文化家园", 40, "小学生", "讲座", "运河街道"],
        [2, "=HYPERLINK(1)", `${day(-8)} 2点-4点`, "文化家园", "30-40", "小学生", "讲座", "运河街道"],
        [],
        [3, "垃圾分类", dateCell(46086.5625), "文化家园", 12, "外星人", "讲座", "运河街道"],
      ],
      merges: ["A1:H1"],
    },
    { name: "说明", rows: [["填表说明", "请如实填写"]] },
  ]);

test("the workbook comes back as it was sent, with what is wrong coloured, and mended it goes in", async () => {
  const first = await opened(workbook());
  const problems = await problemsOf(first.id);
  expect(problems).toEqual([
    "4 when half_day_unknown",
    "4 count count_is_range",
    "6 when end_missing",
    "6 groups unknown_audience",
  ]);
  const back = await bytesOf(await markedWorkbook(first, await judgeImport(manage(), first)));
  const { sheets } = await readXlsx(back);
  expect(sheets.map(({ name }) => name)).toEqual(["上半年", "说明"]);
  const rows = sheets[0]?.rows ?? [];
  expect(rows[1]?.slice(0, 9)).toEqual([...heading, "核对结果与原因"]);
  expect(rows[2]?.slice(0, 9)).toEqual([1, "急救讲座", held, "文化家园", 40, "小学生", "讲座", "运河街道", "新活动"]);
  expect(rows[3]?.[1]).toBe("=HYPERLINK(1)");
  expect(rows[3]?.[8]).toMatch(/^C: .*分不清上午下午.*\nE: .*是一个范围/);
  expect(sheets[1]?.rows).toEqual([["填表说明", "请如实填写", null].slice(0, sheets[1]?.rows[0]?.length)]);
  expect(marked(back)).toEqual(["C4", "E4", "C6", "F6"]);

  const again = await opened(back);
  expect(again.mapping.sheets.map(({ header }) => header)).toEqual([2, null]);
  expect(await problemsOf(again.id)).toEqual(problems);
  const cells = [
    { at: "0.4.when", text: `${day(-8)} 14:00-16:00`, was: "" },
    { at: "0.4.count", text: "约35", was: "30-40" },
    { at: "0.6.when", text: `${day(-7)} 13:30-15:00`, was: "" },
    { at: "0.6.groups", text: "青少年", was: "外星人" },
  ];
  await fixImport(manage(), { id: again.id, version: again.version, cells });
  expect(await problemsOf(again.id)).toEqual([]);

  // What was mended in the page is mended in the workbook too.
  const mended = await getImport(manage(), again.id);
  const third =
    mended && (await opened(await bytesOf(await markedWorkbook(mended, await judgeImport(manage(), mended)))));
  expect(await problemsOf(third?.id ?? "")).toEqual([]);
});

const row = "急救讲座,文化家园,3月5日 14:00-16:00,40,小学生";
const fileOf = (name: string, heading: string) =>
  name.endsWith(".csv")
    ? new TextEncoder().encode(`${heading}\n${row}`)
    : rawWorkbook([{ rows: [heading.split(","), row.split(",")] }]);
const said = { unitId: "u-canal", year: 2024, kindId: "k-exhibition" };

test.each([
  ["other columns", "台账.csv", "名称,地点,时间,参加人数,人群", false],
  ["another name that begins the same", "台账（二）.csv", "名称,时间,地点,参加人数,人群", false],
  ["the same name and heading", "台账.csv", "名称,时间,地点,参加人数,人群", true],
  ["the name we gave it back under", "台账-标注.xlsx", "名称,时间,地点,参加人数,人群,核对结果与原因", true],
  ["that name as a browser numbers a second one", "台账-marked (1).xlsx", "名称,时间,地点,参加人数,人群", true],
])("what was said of a file goes for %s: %s, %s, %s", async (_, name, heading, goes) => {
  const first = await opened(fileOf("台账.csv", "名称,时间,地点,参加人数,人群"), "台账.csv");
  const sheets = first.mapping.sheets.map(({ header, uses }) => ({ header: header ?? undefined, uses }));
  await mapImport(manage(), { id: first.id, version: first.version, sheets, ...said });
  const { mapping } = await opened(fileOf(name, heading), name);
  expect(mapping.year === 2024 && mapping.kindId === "k-exhibition").toBe(goes);
  expect(mapping.sheets[0]?.uses[1]).toBe(heading.startsWith("名称,地点") ? "place" : "when");
});

async function opened(content: Uint8Array, name = "台账.xlsx") {
  const made = await openImport(manage(), { name, content });
  const open = made.ok ? await getImport(manage(), made.id) : null;
  if (!open) throw new Error("not opened");
  return open;
}

async function problemsOf(id: string) {
  const open = await getImport(manage(), id);
  const verdicts = open ? await judgeImport(manage(), open) : [];
  return verdicts.flatMap((each) =>
    each.verdict === "problem" ? each.problems.map(({ field, code }) => `${each.row} ${field} ${code}`) : [],
  );
}

async function bytesOf({ body }: Awaited<ReturnType<typeof markedWorkbook>>) {
  return new Uint8Array(await new Response(body).arrayBuffer());
}

/** The cells of the first sheet with the colour of marks. */
function marked(file: Uint8Array): string[] {
  const parts = unzipSync(file);
  const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
  const fill = [...styles.matchAll(/<fill>.*?<\/fill>/g)].findIndex(([each]) => each.includes("FFFFD9A0"));
  const looks = [...styles.slice(styles.indexOf("<cellXfs")).matchAll(/<xf [^>]*fillId="(\d+)"/g)].map(([, id]) =>
    Number(id),
  );
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  return [...sheet.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].flatMap(([, at = "", style]) =>
    looks[Number(style)] === fill ? [at] : [],
  );
}
