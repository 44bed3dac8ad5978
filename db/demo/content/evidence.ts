import type { KindKey } from "./catalogue";

/** The kinds of events that ask for proof: two photos, or a sign-in sheet. */
export const kindsWithProof: readonly KindKey[] = ["exhibition", "contest", "trip", "openday", "camp", "show"];

/** What the demo's pictures show: things, no people. The look of each follows from its place in the list. */
export const demoCaptions = [
  "展板前的互动桌，桌上摆着放大镜和矿石标本",
  "会场全景：投影幕布和一排排空座椅",
  "实验桌上的烧杯和彩色溶液",
  "窗边的植物标本墙",
  "入口处的签到台和资料袋",
  "操场上的太阳能小车赛道",
  "展厅里的水循环模型",
  "讲台上的显微镜和投影画面",
  "走廊里的科普挂图",
  "阅览角的科普图书和绘本",
  "天文望远镜和傍晚的天空",
  "种植箱里的番茄苗和测量记录",
] as const;
