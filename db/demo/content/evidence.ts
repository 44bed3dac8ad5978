import type { KindKey } from "./catalogue";

/** The kinds of events that ask for proof: two photos, or a sign-in sheet. */
export const kindsWithProof: readonly KindKey[] = ["exhibition", "contest", "trip", "openday", "camp", "show"];

/** What the demo's pictures stand for: things, no people. */
export const demoCaptions = [
  "示意图：展板前的互动桌，桌上摆着放大镜和矿石标本",
  "示意图：会场全景：投影幕布和一排排空座椅",
  "示意图：实验桌上的烧杯和彩色溶液",
  "示意图：窗边的植物标本墙",
  "示意图：入口处的签到台和资料袋",
  "示意图：操场上的太阳能小车赛道",
  "示意图：展厅里的水循环模型",
  "示意图：讲台上的显微镜和投影画面",
  "示意图：走廊里的科普挂图",
  "示意图：阅览角的科普图书和绘本",
  "示意图：天文望远镜和傍晚的天空",
  "示意图：种植箱里的番茄苗和测量记录",
] as const;
