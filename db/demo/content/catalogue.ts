/** Audience groups (人群). Farmers are kept for the national return, but retired: the district has none to plan for. */
export const demoGroups = [
  { key: "youth", name: "青少年", nameEn: "Youth" },
  { key: "seniors", name: "老年人", nameEn: "Seniors" },
  { key: "civil", name: "公职人员", nameEn: "Civil servants" },
  { key: "workers", name: "产业工人", nameEn: "Workers" },
  { key: "public", name: "公众", nameEn: "General public" },
  { key: "farmers", name: "农民", nameEn: "Farmers", retired: true },
] as const;
export type GroupKey = (typeof demoGroups)[number]["key"];

/** Kinds of events (活动类型). */
export const demoKinds = [
  { key: "lecture", name: "讲座", nameEn: "Lecture" },
  { key: "exhibition", name: "展览", nameEn: "Exhibition" },
  { key: "contest", name: "竞赛", nameEn: "Competition" },
  { key: "advice", name: "咨询服务", nameEn: "Advice service" },
  { key: "training", name: "培训", nameEn: "Training" },
  { key: "trip", name: "研学", nameEn: "Study trip" },
  { key: "scientist", name: "科学家进校园", nameEn: "Scientist at school" },
  { key: "publicity", name: "主题宣传", nameEn: "Public campaign" },
  { key: "openday", name: "开放日", nameEn: "Open day" },
  { key: "camp", name: "夏冬令营", nameEn: "Science camp" },
  { key: "show", name: "展演", nameEn: "Science show" },
  { key: "other", name: "其他", nameEn: "Other" },
] as const;
export type KindKey = (typeof demoKinds)[number]["key"];

/** Named programmes (专项). The phone classes are many and small, so they are kept out of the year's 300 and say why. */
export const demoCampaigns = [
  { key: "scienceday", name: "全国科普日·科普宣传周", nameEn: "National Science Day and Science Week" },
  { key: "techweek", name: "科技活动周", nameEn: "Science and Technology Week" },
  {
    key: "phones",
    name: "银龄跨越数字鸿沟",
    nameEn: "Seniors across the Digital Divide",
    notCounting: "街道手机微课堂数量大，单列统计，不计入年度300场目标",
  },
  { key: "study", name: "科普助力“双减”研学", nameEn: "Science Study Trips" },
  { key: "scientists", name: "科学家进校园", nameEn: "Scientists at School" },
  { key: "civil", name: "公职人员科学文化素质提升", nameEn: "Science Literacy for Civil Servants" },
  { key: "turbine", name: "汽轮大讲堂", nameEn: "Turbine Lecture Hall" },
  { key: "anticult", name: "反邪教宣传", nameEn: "Anti-Cult Education" },
  { key: "health", name: "健康科普进社区", nameEn: "Health Science in the Community" },
  { key: "safety", name: "应急安全科普", nameEn: "Emergency and Safety Science" },
  { key: "lowcarbon", name: "科普墅·低碳生活", nameEn: "Kepu House: Low-Carbon Living" },
  { key: "routine", name: "常规科普", nameEn: "Regular Outreach" },
] as const;
export type CampaignKey = (typeof demoCampaigns)[number]["key"];
