export type SignIn = {
  account: string;
  password: string;
  role: "organiser" | "coordinator" | "administrator";
  /** The key of the unit it belongs to (content/units.ts, content/streets.ts). */
  unit: string;
  name: string;
  purpose: { zh: string; en: string };
};

/** Who can sign in to the demo. `.invalid` is reserved: no such mail box can exist. */
export const demoSignIns: SignIn[] = [
  {
    account: "coordinator@demo.invalid",
    password: "gongchen-bridge-at-dusk",
    role: "coordinator",
    unit: "root",
    name: "顾主任（演示）",
    purpose: {
      zh: "区科协统筹员：核定全区记录、看总数和目标",
      en: "Coordinator of the association: reviews, totals, targets",
    },
  },
  {
    account: "xiangfu@demo.invalid",
    password: "green-fields-by-the-ferry",
    role: "coordinator",
    unit: "xiangfu",
    name: "祝科长（演示）",
    purpose: {
      zh: "祥符街道统筹员：核定街道下属单位的记录",
      en: "Coordinator of Xiangfu Subdistrict and the units below it",
    },
  },
  {
    account: "mishixiang@demo.invalid",
    password: "rice-market-lane-lanterns",
    role: "organiser",
    unit: "mishixiang",
    name: "米干事（演示）",
    purpose: { zh: "米市巷街道填报员", en: "Organiser of Mishixiang Subdistrict" },
  },
  {
    account: "school@demo.invalid",
    password: "paper-bridge-holds-a-cup",
    role: "organiser",
    unit: "school-canal-bay",
    name: "温老师（演示）",
    purpose: { zh: "运河湾实验小学填报员", en: "Organiser of Canal Bay Experimental Primary School" },
  },
  {
    account: "base@demo.invalid",
    password: "seven-drops-of-clear-water",
    role: "organiser",
    unit: "base-water",
    name: "水馆员（演示）",
    purpose: { zh: "水韵科普体验馆填报员", en: "Organiser of Water Rhythm Science Hall" },
  },
  {
    account: "admin@demo.invalid",
    password: "lighthouse-without-a-sea",
    role: "administrator",
    unit: "root",
    name: "系统管理员（演示）",
    purpose: { zh: "管理员：人员、单位、基础数据、审计日志", en: "Administrator: people, units, catalogue, audit log" },
  },
];
