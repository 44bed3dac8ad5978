/**
 * The 18 real subdistricts. The populations are invented round figures: they only make the per-10,000 column speak. Columns and rows
 * sketch how they lie to each other.
 */
export const demoStreets = [
  { key: "mishixiang", name: "米市巷", nameEn: "Mishixiang", population: 62_000, mapColumn: 2, mapRow: 4 },
  { key: "hushu", name: "湖墅", nameEn: "Hushu", population: 58_000, mapColumn: 2, mapRow: 5 },
  { key: "xiaohe", name: "小河", nameEn: "Xiaohe", population: 47_000, mapColumn: 2, mapRow: 3 },
  { key: "hemu", name: "和睦", nameEn: "Hemu", population: 33_000, mapColumn: 1, mapRow: 3 },
  { key: "gongchenqiao", name: "拱宸桥", nameEn: "Gongchenqiao", population: 71_000, mapColumn: 2, mapRow: 2 },
  { key: "daguan", name: "大关", nameEn: "Daguan", population: 64_000, mapColumn: 3, mapRow: 3 },
  { key: "shangtang", name: "上塘", nameEn: "Shangtang", population: 83_000, mapColumn: 3, mapRow: 2 },
  { key: "xiangfu", name: "祥符", nameEn: "Xiangfu", population: 104_000, mapColumn: 1, mapRow: 2 },
  { key: "kangqiao", name: "康桥", nameEn: "Kangqiao", population: 69_000, mapColumn: 3, mapRow: 1 },
  { key: "banshan", name: "半山", nameEn: "Banshan", population: 88_000, mapColumn: 4, mapRow: 1 },
  { key: "tianshui", name: "天水", nameEn: "Tianshui", population: 42_000, mapColumn: 2, mapRow: 6 },
  { key: "wulin", name: "武林", nameEn: "Wulin", population: 40_000, mapColumn: 3, mapRow: 5 },
  { key: "changqing", name: "长庆", nameEn: "Changqing", population: 45_000, mapColumn: 3, mapRow: 6 },
  { key: "chaoming", name: "潮鸣", nameEn: "Chaoming", population: 51_000, mapColumn: 4, mapRow: 5 },
  { key: "zhaohui", name: "朝晖", nameEn: "Zhaohui", population: 86_000, mapColumn: 3, mapRow: 4 },
  { key: "wenhui", name: "文晖", nameEn: "Wenhui", population: 66_000, mapColumn: 4, mapRow: 4 },
  { key: "dongxin", name: "东新", nameEn: "Dongxin", population: 75_000, mapColumn: 4, mapRow: 3 },
  { key: "shiqiao", name: "石桥", nameEn: "Shiqiao", population: 56_000, mapColumn: 4, mapRow: 2 },
] as const;

export type StreetKey = (typeof demoStreets)[number]["key"];
