import type { CampaignKey, GroupKey, KindKey } from "./catalogue";

type Held = {
  key: string;
  unit: string;
  title: string;
  description: string;
  kind: KindKey;
  campaign: CampaignKey;
  groups: readonly GroupKey[];
  place: string;
  speaker: string;
  /** From when to when, as "14:00". */
  hours: readonly [string, string];
};

/** Recurring work of the demo as its units said it: which day of the week (1 to 7), every how many weeks, how many times. */
export type DemoSeries = Held & { said: string; weekday: number; interval: number; times: number };

export const demoSeries: readonly DemoSeries[] = [
  {
    key: "phones-mishixiang",
    unit: "mishixiang",
    title: "银龄手机课堂：周三手把手",
    description:
      "每周三下午，志愿者一对一教老年朋友用手机：预约挂号、看公交、防诈骗、和家人视频。请自带手机，不会的慢慢来。",
    said: "每周三 14:00-15:30，除法定节假日，共12次",
    ...{ weekday: 3, interval: 1, times: 12, hours: ["14:00", "15:30"] },
    ...{ kind: "training", campaign: "phones", groups: ["seniors"] },
    ...{ place: "米市巷街道文化站二楼培训室", speaker: "街道科普志愿服务队" },
  },
  {
    key: "phones-base-water",
    unit: "base-water",
    title: "银龄手机课堂：扫码看展不用愁",
    description: "隔周周六上午，讲解员带老年朋友用手机扫码听讲解、预约参观，再去展厅走一圈。",
    said: "隔周周六 9:30-11:00，除法定节假日，共6次",
    ...{ weekday: 6, interval: 2, times: 6, hours: ["09:30", "11:00"] },
    ...{ kind: "training", campaign: "phones", groups: ["seniors"] },
    ...{ place: "水韵科普体验馆一楼报告厅", speaker: "馆内讲解员" },
  },
];

/** Why one date of a series is called off. */
export const demoSeriesCancelled = "文化站当天消防检修，这一场不举办";

/** What units keep to begin their events from. */
export const demoTemplates: readonly (Held & { name: string })[] = [
  {
    key: "health",
    unit: "mishixiang",
    name: "社区健康讲座",
    title: "健康科普进社区讲座",
    description: "请社区医生讲一个常见病怎么防、怎么早发现，现场量血压、答疑。",
    hours: ["14:00", "15:30"],
    ...{ kind: "lecture", campaign: "health", groups: ["seniors", "public"] },
    ...{ place: "米市巷街道文化站多功能厅", speaker: "社区卫生服务中心医生" },
  },
  {
    key: "safety",
    unit: "mishixiang",
    name: "应急安全体验",
    title: "应急安全体验日",
    description: "灭火器使用、心肺复苏、楼道电动车隐患辨认，家长带孩子一起来。",
    hours: ["09:00", "11:00"],
    ...{ kind: "publicity", campaign: "safety", groups: ["youth", "public"] },
    ...{ place: "米市巷街道文化广场", speaker: "辖区消防救援站" },
  },
  {
    key: "trip",
    unit: "school-canal-bay",
    name: "半日研学",
    title: "走进科普基地半日研学",
    description: "带队老师和讲解员一起带学生参观、动手、写观察记录。",
    hours: ["13:00", "16:00"],
    ...{ kind: "trip", campaign: "study", groups: ["youth"] },
    ...{ place: "校门口集合", speaker: "基地讲解员" },
  },
  {
    key: "openday",
    unit: "base-water",
    name: "周末开放日",
    title: "水的旅行：周末开放日",
    description: "跟着讲解员看一滴水怎么从运河到水龙头，最后做一个简易净水器。",
    hours: ["09:30", "11:30"],
    ...{ kind: "openday", campaign: "routine", groups: ["youth", "public"] },
    ...{ place: "水韵科普体验馆一楼大厅", speaker: "馆内讲解员" },
  },
];

/** A ledger as an office keeps it, on its way in: some rows are fine, some have to be mended. `{year}` is this one. */
export const demoLedger = `米市巷街道{year}年科普活动台账,,,,,,
序号,活动名称,时间,地点,对象,参加人数,备注
1,“三减三健”健康讲座,{year}年3月12日下午2点-4点,文化站多功能厅,社区老人,56,
2,垃圾分类小课堂,{year}年4月18日上午9点-10点半,晴川社区居民活动室,小学生,约40人,
3,家庭用电用气安全宣传,{year}年5月12日9:00-11:00,文化广场,居民,1次,人数待核实
4,青少年急救体验营,5月32日,街道红十字救护站,中学生,28,日期请核对
5,低碳生活市集,{year}年6月5日上午,文化广场,居民,230,
6,识骗防骗手机课,{year}年6月18日14:00-15:30,文化站二楼培训室,老年人,35,
7,暑期小小科学家,{year}年7月9日9:30-11:00,文化站实验角,小学生,24,
8,高温天气劳动保护讲座,{year}年7月22日18:30-19:30,工地项目部,产业工人,61,
`;
export const demoLedgerName = "米市巷街道活动台账.csv";
