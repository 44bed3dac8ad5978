import type { CampaignKey, GroupKey } from "./catalogue";
import type { StreetKey } from "./streets";

/** Kinds of venues (阵地), with the measure word reports count them by. */
export const demoVenueKinds = [
  { key: "base", name: "科普教育基地", nameEn: "Science education base", measureWord: "家" },
  { key: "gallery", name: "科普画廊", nameEn: "Science gallery", measureWord: "处" },
  { key: "hall", name: "科普场馆", nameEn: "Science hall", measureWord: "处" },
  { key: "estation", name: "科普E站", nameEn: "Science e-station", measureWord: "个" },
  { key: "room", name: "社区科普活动室", nameEn: "Community science room", measureWord: "个" },
  { key: "special", name: "特色阵地", nameEn: "Place of its own kind", measureWord: "个" },
] as const;
export type VenueKindKey = (typeof demoVenueKinds)[number]["key"];

type Level = "province" | "city" | "district";
/** What each venue of the demo is; squares and stages are no 阵地 and have no kind. */
export const kindsOfVenues: Record<string, { kind: VenueKindKey; level?: Level; opening?: string }> = {
  "water-hall": { kind: "hall", level: "city", opening: "周二至周日 9:00—16:30，周一闭馆" },
  "cloud-bridge": { kind: "room", opening: "周一至周六 9:00—17:00" },
  "digital-life": { kind: "hall", level: "district", opening: "周二至周日 9:00—17:00" },
  "old-tea-house": { kind: "special", level: "city", opening: "每天 8:00—16:00" },
  "rice-lane-gallery": { kind: "gallery", level: "district", opening: "全天开放" },
  "qingchuan-room": { kind: "room", opening: "周三至周日 9:00—16:30" },
  "nature-house": { kind: "base", level: "district", opening: "周三至周日 9:00—16:00" },
  "hemu-heart": { kind: "room", opening: "每天 8:30—20:00" },
  "daguan-estation": { kind: "estation", opening: "工作日 9:00—17:00" },
  "jinfan-hall": { kind: "hall", opening: "有活动时开放" },
  "star-field": { kind: "room", opening: "周二至周六 13:00—20:30" },
  "clean-water": { kind: "base", level: "city", opening: "工作日预约参观" },
  "book-lane": { kind: "room", opening: "每天 9:00—20:30" },
  "low-carbon": { kind: "hall", level: "district", opening: "周二至周日 9:30—16:30" },
  "weather-park": { kind: "base", level: "province", opening: "周六、周日 9:00—16:00" },
  "safe-lane": { kind: "base", level: "district", opening: "周二至周六 9:00—16:00，需预约" },
  "knowledge-lane": { kind: "room", opening: "周一至周六 9:00—17:00" },
  "spring-hall": { kind: "hall", level: "district", opening: "讲座前半小时开放" },
  "orchid-estation": { kind: "estation", opening: "工作日 9:00—17:00" },
  "harmony-gallery": { kind: "gallery", level: "district", opening: "全天开放" },
  "bright-moon": { kind: "room", opening: "每天 8:30—20:00" },
  "fern-house": { kind: "room", opening: "周一至周五 9:00—17:00" },
  "turbine-hall": { kind: "special", opening: "讲座当天，凭预约" },
  "islet-house": { kind: "room", opening: "周三至周日 9:00—16:30" },
};

/** Venues nobody registers events at. */
export const quietVenues = [
  {
    key: "reed-gallery",
    name: "芦汀科普画廊",
    nameEn: "Reed Islet Science Gallery",
    street: "shiqiao",
    address: "汀洲路沿河段",
    kind: "gallery",
  },
  {
    key: "plum-estation",
    name: "梅影里科普E站",
    nameEn: "Plum Shade Science E-Station",
    street: "zhaohui",
    address: "皓月路30号",
    kind: "estation",
  },
] as const satisfies readonly {
  key: string;
  name: string;
  nameEn: string;
  street: StreetKey;
  address: string;
  kind: VenueKindKey;
}[];

export type VenueStep = "named" | "upgraded" | "supported" | "added" | "recognised";

/** What became of venues: those of 2022 add up to the district's published figures, the others are plausible. `ago`: years before this one. */
export const demoMilestones: {
  venue: string;
  step: VenueStep;
  year: 2022 | { ago: number };
  day: string;
  note?: string;
}[] = [
  { venue: "nature-house", step: "named", year: 2022, day: "06-10", note: "命名为区级科普教育基地" },
  { venue: "safe-lane", step: "named", year: 2022, day: "06-10", note: "命名为区级科普教育基地" },
  { venue: "rice-lane-gallery", step: "upgraded", year: 2022, day: "08-22", note: "更换展板，增设夜间照明" },
  { venue: "harmony-gallery", step: "upgraded", year: 2022, day: "08-25", note: "整修廊架，更换展板" },
  { venue: "reed-gallery", step: "upgraded", year: 2022, day: "09-02", note: "增加无障碍坡道" },
  { venue: "low-carbon", step: "supported", year: 2022, day: "05-18", note: "扶持更新低碳生活展区" },
  { venue: "digital-life", step: "supported", year: 2022, day: "05-18", note: "扶持增设助老体验区" },
  { venue: "daguan-estation", step: "added", year: 2022, day: "04-12" },
  { venue: "orchid-estation", step: "added", year: 2022, day: "10-20" },
  {
    venue: "old-tea-house",
    step: "recognised",
    year: 2022,
    day: "11-08",
    note: "获评杭州市“十佳”反邪教警示教育阵地（老开心茶馆）",
  },
  { venue: "weather-park", step: "named", year: { ago: 1 }, day: "05-20", note: "命名为省级科普教育基地" },
  { venue: "water-hall", step: "supported", year: { ago: 1 }, day: "06-15" },
  { venue: "harmony-gallery", step: "upgraded", year: { ago: 1 }, day: "09-08" },
  { venue: "plum-estation", step: "added", year: { ago: 0 }, day: "03-18" },
  { venue: "rice-lane-gallery", step: "upgraded", year: { ago: 0 }, day: "08-28" },
  { venue: "clean-water", step: "named", year: { ago: 0 }, day: "06-06", note: "命名为市级科普教育基地" },
];

/** What grants are given under, how many in 2022 (as published), last year and this one, and to which kinds of units. */
export const demoProgrammes = [
  {
    key: "school",
    name: "校园科普活动项目",
    nameEn: "School science projects",
    sizes: [10, 12, 11],
    kinds: ["school"],
    titles: ["小小气象站", "创客工坊", "校园植物图鉴", "纸桥承重挑战", "无人机社团", "我们的水质实验", "科学幻想画展"],
  },
  {
    key: "grassroots",
    name: "重点科普项目",
    nameEn: "Key grass-roots projects",
    sizes: [34, 36, 32],
    kinds: ["subdistrict", "base", "society", "enterprise"],
    titles: [
      "楼道里的科普角",
      "银龄智慧课堂",
      "家门口的健康讲堂",
      "低碳生活馆更新",
      "社区应急演练",
      "科普大篷车进弄堂",
      "数字生活体验日",
    ],
  },
] as const;

/** Campaigns' own words: the name a report gives them, whom they are for, their period in a year and their goal. */
export const campaignPlans: Partial<
  Record<
    CampaignKey,
    { brand?: string; group?: GroupKey; period?: [string, string]; goal?: string; description: string }
  >
> = {
  scienceday: {
    period: ["09-01", "09-30"],
    goal: "各街道至少举办2场，主场活动1场，线上线下同步开展。",
    description: "九月的全国科普日和科普宣传周：主场活动、展览、讲座和开放日，家门口就能参加。",
  },
  techweek: {
    period: ["05-15", "05-31"],
    goal: "结合科技活动周主题，科普场馆全部向公众开放。",
    description: "五月的科技活动周：场馆开放、科学实验和科技展演。",
  },
  phones: {
    brand: "银龄跨越数字鸿沟",
    group: "seniors",
    period: ["01-01", "12-31"],
    goal: "全年500场手机微课堂，教会老人用手机看病、出行、防诈骗。",
    description: "给老年人的手机课：挂号、乘车、视频通话、防诈骗，慢慢教，可以反复来听。",
  },
  study: {
    brand: "双减",
    group: "youth",
    period: ["03-01", "12-31"],
    goal: "让孩子在课后和假期走进科普基地。",
    description: "放学后和假期里，孩子们走进科普基地动手做实验。",
  },
  scientists: {
    group: "youth",
    period: ["03-01", "12-20"],
    goal: "每学期请科学家进校园。",
    description: "请科学家到学校，和孩子们面对面。",
  },
  civil: {
    group: "civil",
    period: ["04-01", "11-30"],
    goal: "分期举办，全区公职人员轮训。",
    description: "面向公职人员的科学文化素质提升专题讲座。",
  },
  turbine: {
    brand: "汽轮大讲堂",
    group: "workers",
    goal: "走进企业，服务产业工人。",
    period: ["05-01", "12-31"],
    description: "办在车间旁边的讲堂。",
  },
  anticult: {
    period: ["03-01", "11-30"],
    goal: "进社区、进校园、进企业，提高识别和抵制邪教的能力。",
    description: "识破骗局、崇尚科学：展板、讲座和街坊茶话。",
  },
  health: {
    goal: "每个街道每季度至少1场健康讲座或义诊。",
    description: "医生到家门口：合理用药、慢病管理、急救，讲得明白，问得仔细。",
  },
  safety: {
    period: ["05-12", "11-30"],
    goal: "防灾减灾日集中开展，社区应急演练常态化。",
    description: "火灾、触电、溺水、地震，遇到了怎么办，动手学一遍。",
  },
  lowcarbon: {
    brand: "科普墅",
    period: ["04-22", "12-31"],
    goal: "把低碳生活带进小区，旧物改造和垃圾分类各街道都有。",
    description: "省电、旧物改造、垃圾分类，从自己家做起。",
  },
};

type YearOf = 2022 | { ago: number };
type Honour = {
  title: string;
  giver: string;
  level: "national" | Level;
  year: YearOf;
  day: string;
  campaign?: CampaignKey;
  /** The subdistrict it went to; without one the association. */
  street?: StreetKey;
};

/** Awards (奖项): those of 2022 as published, the others plausible. */
export const demoAwards: readonly Honour[] = [
  { title: "优秀组织单位", giver: "杭州市全民科学素质网络大赛组委会", level: "city", year: 2022, day: "11-18" },
  {
    ...{ title: "全国科普日优秀活动推荐", giver: "浙江省科学技术协会", level: "province" },
    ...{ year: 2022, day: "10-26", campaign: "scienceday" },
  },
  {
    ...{ title: "全国科普日优秀组织单位", giver: "中国科学技术协会", level: "national" },
    ...{ year: { ago: 1 }, day: "12-12", campaign: "scienceday" },
  },
  { title: "科普工作先进集体", giver: "杭州市科学技术协会", level: "city", year: { ago: 1 }, day: "12-20" },
  {
    ...{ title: "数字助老优秀案例", giver: "浙江省科学技术协会", level: "province" },
    ...{ year: { ago: 1 }, day: "09-28", campaign: "phones", street: "hemu" },
  },
  {
    ...{ title: "社区科普创新案例", giver: "杭州市科学技术协会", level: "city" },
    ...{ year: { ago: 0 }, day: "05-30", street: "xiangfu" },
  },
  {
    ...{ title: "科技活动周优秀展项", giver: "拱墅区科学技术局", level: "district" },
    ...{ year: { ago: 0 }, day: "06-12", campaign: "techweek" },
  },
  {
    ...{ title: "银龄跨越数字鸿沟示范点", giver: "浙江省科学技术协会", level: "province" },
    ...{ year: { ago: 0 }, day: "08-16", campaign: "phones" },
  },
];

type Reported = {
  title: string;
  outlet: string;
  level: "national" | Level;
  ago: number;
  day: string;
  campaign: CampaignKey;
};

/** What a unit entered about its latest approved event; the office has not confirmed it yet. */
export const demoOwnMedia = {
  title: "家门口的科普课，邻居们都来了",
  outlet: "桥西时报（演示）",
  level: "city",
} as const;

/** What the press wrote about whole campaigns, of no single event; of 2022 there is none beside the records. */
export const demoCampaignMedia: readonly Reported[] = [
  {
    ...{ title: "运河边的科学月：拱墅把展厅搬到家门口", outlet: "科普在线（演示）" },
    ...{ level: "national", ago: 1, day: "09-21", campaign: "scienceday" },
  },
  {
    ...{ title: "五百场手机课，一位老人一位老人地教", outlet: "浙江科技观察（演示）" },
    ...{ level: "province", ago: 1, day: "11-06", campaign: "phones" },
  },
  {
    ...{ title: "放学以后去哪儿？去科普基地", outlet: "城北电视台（演示）" },
    ...{ level: "city", ago: 0, day: "04-18", campaign: "study" },
  },
  {
    ...{ title: "科技活动周开进社区", outlet: "浙江科技观察（演示）" },
    ...{ level: "province", ago: 0, day: "05-24", campaign: "techweek" },
  },
  {
    ...{ title: "全国科普日：一河两岸一百个摊位", outlet: "科普在线（演示）" },
    ...{ level: "national", ago: 0, day: "09-20", campaign: "scienceday" },
  },
];
