import type { FormRows, ReturnRow } from "./form";

type Given = Pick<ReturnRow, "id" | "name" | "unit" | "counts"> & Partial<ReturnRow>;
type Listed = { id: string; name: string };

/** The names by which a district's own kinds and campaigns are found for a category; the office sees and changes what was found. */
type Category = { category: string; kinds?: readonly string[]; campaigns?: readonly string[]; rows: readonly Given[] };

const times = (id: string, name = "举办次数", given: Partial<ReturnRow> = {}): Given => ({
  ...{ id, name, unit: "times", counts: "events" },
  ...given,
});
const people = (id: string, name = "参加人次", given: Partial<ReturnRow> = {}): Given => ({
  ...{ id, name, unit: "person_times", counts: "attendance" },
  ...given,
});
const split = { split: true };
const elsewhere = { alsoElsewhere: true };

// The nineteen classic activity rows. The blank form of a year may differ, so the office compares the two before it files.
const categories: readonly Category[] = [
  {
    category: "科普（技）讲座",
    kinds: ["讲座"],
    rows: [times("lecture-times", undefined, split), people("lecture-people", undefined, split)],
  },
  {
    category: "科普（技）专题展览",
    kinds: ["展览"],
    rows: [times("exhibition-times", undefined, split), people("exhibition-people", "参观人次", split)],
  },
  {
    category: "科普（技）竞赛",
    kinds: ["竞赛"],
    rows: [times("contest-times", undefined, split), people("contest-people", undefined, split)],
  },
  {
    category: "科普国际交流",
    kinds: ["国际交流"],
    rows: [times("exchange-times"), people("exchange-people")],
  },
  {
    category: "青少年科技兴趣小组",
    kinds: ["兴趣小组"],
    rows: [{ id: "club-number", name: "成立个数", unit: "number", counts: "groups" }, people("club-people")],
  },
  {
    category: "科技夏（冬）令营",
    kinds: ["夏令营", "冬令营", "夏冬令营"],
    rows: [times("camp-times"), people("camp-people")],
  },
  {
    category: "科技活动周科普专题活动",
    campaigns: ["科技活动周"],
    rows: [
      times("week-times", undefined, { ...split, ...elsewhere }),
      people("week-people", undefined, { ...split, ...elsewhere }),
    ],
  },
  {
    category: "大学、科研机构向社会开放",
    kinds: ["开放日", "开放"],
    rows: [
      { id: "open-units", name: "开放单位数", unit: "number", counts: "units" },
      people("open-people", "参观人次"),
    ],
  },
  {
    category: "举办实用技术培训",
    kinds: ["培训"],
    rows: [times("training-times"), people("training-people")],
  },
  {
    category: "重大科普活动（1000人次以上）",
    rows: [times("major-times", undefined, { leastAttendance: 1000, ...elsewhere })],
  },
];

/** What a data year's form is called until the office gives it the name on the blank form. */
export const defaultName = "科普活动";

/** The rows a form starts from, mapped to the district's own kinds and campaigns by their names. */
export function defaultRows(lists: { kinds: readonly Listed[]; campaigns: readonly Listed[] }): FormRows {
  const rows = categories.flatMap(({ category, kinds = [], campaigns = [], rows: given }) =>
    given.map(
      (row): ReturnRow => ({
        ...{ code: "", category, formats: [], leastAttendance: null, split: false, online: "views" },
        ...{ notApplicable: false, alsoElsewhere: false },
        kinds: idsNamed(lists.kinds, kinds),
        campaigns: idsNamed(lists.campaigns, campaigns),
        ...row,
      }),
    ),
  );
  return { rows, leftOut: [] };
}

function idsNamed(list: readonly Listed[], names: readonly string[]): string[] {
  return list.filter(({ name }) => names.some((said) => name.includes(said))).map(({ id }) => id);
}
