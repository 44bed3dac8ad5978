import type { unitKinds } from "../../schema";
import type { StreetKey } from "./streets";

export type DemoUnit = {
  key: string;
  name: string;
  nameEn: string;
  kind: (typeof unitKinds)[number];
  peerGroup: string | null;
  /** The subdistrict it belongs to; absent: directly below the association. */
  below?: StreetKey;
  street: StreetKey | null;
  population?: number;
  reviewsBeforePublishing?: boolean;
};

/** The association at the top of the tree. */
export const demoRoot = {
  key: "root",
  name: "拱墅区科学技术协会",
  nameEn: "Gongshu District Association for Science and Technology",
} as const;

const community = (street: StreetKey, name: string, nameEn: string, population: number): DemoUnit => ({
  key: `community-${nameEn.toLowerCase()}`,
  name: `${name}社区科普协会`,
  nameEn: `${nameEn} Community Science Society`,
  kind: "society",
  peerGroup: "社区",
  below: street,
  street,
  population,
});

const school = (street: StreetKey, key: string, name: string, nameEn: string, below?: StreetKey): DemoUnit => ({
  key,
  name,
  nameEn,
  kind: "school",
  peerGroup: "学校",
  street,
  ...(below ? { below } : {}),
});

const base = (street: StreetKey, key: string, name: string, nameEn: string, below?: StreetKey): DemoUnit => ({
  key,
  name,
  nameEn,
  kind: "base",
  peerGroup: "科普基地",
  street,
  ...(below ? { below } : {}),
});

const other = (
  kind: DemoUnit["kind"],
  peerGroup: string,
  street: StreetKey,
  key: string,
  name: string,
  nameEn: string,
) => ({
  key,
  name,
  nameEn,
  kind,
  peerGroup,
  street,
});

/** Communities, schools, bases, societies, enterprises and departments: all invented. */
export const demoOrganisations: DemoUnit[] = [
  community("mishixiang", "晴川", "Qingchuan", 7_200),
  community("hushu", "望河", "Wanghe", 6_400),
  community("xiaohe", "临波", "Linbo", 5_800),
  community("hemu", "同心里", "Tongxinli", 8_100),
  community("gongchenqiao", "云桥", "Yunqiao", 9_300),
  community("gongchenqiao", "柳岸", "Liu'an", 6_900),
  community("daguan", "桐荫", "Tongyin", 7_700),
  community("daguan", "锦帆", "Jinfan", 6_100),
  community("shangtang", "星野", "Xingye", 8_800),
  community("xiangfu", "青禾", "Qinghe", 9_900),
  community("xiangfu", "书香里", "Shuxiangli", 7_400),
  community("kangqiao", "百花洲", "Baihuazhou", 8_600),
  community("banshan", "松涛", "Songtao", 7_900),
  community("tianshui", "知行里", "Zhixingli", 4_700),
  community("wulin", "春晓苑", "Chunxiaoyuan", 5_200),
  community("changqing", "兰溪里", "Lanxili", 4_900),
  community("chaoming", "和风", "Hefeng", 5_500),
  community("zhaohui", "皓月", "Haoyue", 8_400),
  community("zhaohui", "秋水", "Qiushui", 7_100),
  community("wenhui", "采薇", "Caiwei", 6_600),
  community("dongxin", "橘园", "Juyuan", 9_000),
  community("shiqiao", "汀洲", "Tingzhou", 6_300),
  school("gongchenqiao", "school-canal-bay", "运河湾实验小学", "Canal Bay Experimental Primary School"),
  school("xiaohe", "school-boat-song", "棹歌小学", "Boat Song Primary School"),
  school("mishixiang", "school-rice-lane", "稻里实验学校", "Rice Lane Experimental School"),
  school("shangtang", "school-star-river", "星河渡小学", "Star River Ferry Primary School"),
  school("xiangfu", "school-green-field", "青禾渡中学", "Green Field Ferry Middle School", "xiangfu"),
  school("banshan", "school-north-ridge", "北岭书苑小学", "North Ridge Academy Primary School"),
  school("wulin", "school-curiosity", "问渠中学", "Clear Spring Middle School"),
  school("zhaohui", "school-morning-sail", "晨帆小学", "Morning Sail Primary School"),
  school("dongxin", "school-east-light", "东曦实验学校", "East Light Experimental School"),
  school("wenhui", "school-wind-book", "风书中学", "Wind and Book Middle School"),
  base("gongchenqiao", "base-water", "水韵科普体验馆", "Water Rhythm Science Hall"),
  base("xiangfu", "base-clean-water", "城北净水科普教育基地", "North City Clean Water Base", "xiangfu"),
  base("banshan", "base-weather", "半山云台气象科普园", "Cloud Terrace Weather Park"),
  base("xiaohe", "base-digital-life", "河畔数字生活体验馆", "Riverside Digital Life Hall"),
  base("kangqiao", "base-low-carbon", "绿杉低碳科普馆", "Green Fir Low-Carbon Hall"),
  base("tianshui", "base-life-safety", "平安里应急安全体验馆", "Safe Lane Emergency Training Hall"),
  other(
    "society",
    "学会",
    "mishixiang",
    "society-youth",
    "拱墅青苗科技教育促进会",
    "Seedlings Science Education Society",
  ),
  other("society", "学会", "chaoming", "society-seniors", "银杏科技志愿者协会", "Ginkgo Science Volunteers"),
  other("society", "学会", "wulin", "society-health", "橙心健康科普促进会", "Orange Heart Health Society"),
  other("society", "学会", "hushu", "society-nature", "运河草木自然观察学会", "Canal Nature Watchers"),
  {
    ...other("enterprise", "企业", "shiqiao", "enterprise-turbine", "北城汽轮装备公司", "North City Turbine Works"),
    reviewsBeforePublishing: true,
  },
  other("enterprise", "企业", "kangqiao", "enterprise-smart", "云帆智造公司", "Cloud Sail Smart Manufacturing"),
  other(
    "department",
    "部门",
    "gongchenqiao",
    "department-civil",
    "区机关科学素质工作站",
    "Civil Servants' Science Desk",
  ),
  other("department", "部门", "tianshui", "department-workers", "区职工科技服务站", "Workers' Technology Desk"),
];
