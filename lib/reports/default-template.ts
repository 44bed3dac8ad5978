import { numeral } from "@/lib/word/numeral";
import type { ReportKind } from "./period";
import { writePlaceholder } from "./template";

type Named = { id: string; name: string };
/** What a default text is made from: the lists of the installation, in their order. */
export type TemplateLists = {
  groups: Named[];
  campaigns: (Named & { groupId: string | null; brand: string | null })[];
  programmes: Named[];
  venueKinds: Named[];
};

const p = writePlaceholder;

/** The text an installation starts from, in the form of the office's own summaries; it names only what the lists have. */
export function defaultTemplate(kind: ReportKind, lists: TemplateLists): string {
  return (kind === "annual" ? annual(lists) : bulletin(lists)).join("\n");
}

function annual(lists: TemplateLists): string[] {
  return [
    "{年}年科普工作总结与{次年}年工作思路",
    "一、{年}年主要工作",
    `{年}年，{单位}累计开展科普活动${p("场")}，参加${p("人次")}，活动场次${p("同比")}；其中计入年度目标${p("场", { 计入: "是", 写法: "精确" })}，完成年度目标的${p("完成率")}。`,
    "（一）聚焦主题活动，营造科普氛围",
    enumerated(ofCampaigns(lists, (groupId) => groupId === null || !lists.groups.some(({ id }) => id === groupId))),
    "（二）聚焦重点人群，提升科学素质",
    enumerated(lists.groups.flatMap((group) => ofGroup(lists, group))),
    "（三）聚焦基层基础，建强科普阵地",
    enumerated([...ofGrants(lists), ...ofVenues(lists)]),
    "二、{次年}年工作思路",
    `工作目标：全年开展科普活动${p("目标", { 年度: "次年" })}以上。`,
  ].filter((line) => line !== "");
}

function bulletin(lists: TemplateLists): string[] {
  const groups = lists.groups.map(
    ({ name }) => `面向${name}开展活动${p("场", { 人群: name })}，参加${p("人次", { 人群: name })}{零则略}。`,
  );
  const campaigns = ofCampaigns(lists, () => true).map((sentence) => `{序}是${sentence}{零则略}。`);
  return [
    "{期间}科普工作简报",
    "一、总体情况",
    `{期间}，{单位}开展科普活动${p("场")}，参加${p("人次")}。活动场次${p("同比")}，参加人次${p("同比", { 指标: "人次" })}。其中计入年度目标${p("场", { 计入: "是", 写法: "精确" })}，占全年目标${p("目标")}的${p("完成率")}。`,
    "二、分人群情况",
    groups.join(""),
    "三、重点活动",
    campaigns.join(""),
    "四、下一步工作",
    `对照全年${p("目标")}的目标，继续做好活动的组织、填报和核定。`,
  ].filter((line) => line !== "");
}

function ofGroup(lists: TemplateLists, group: Named): string[] {
  const own = lists.campaigns.filter((campaign) => campaign.groupId === group.id);
  if (own.length === 0)
    return [`面向${group.name}开展科普活动${p("场", { 人群: group.name })}，受益${p("人次", { 人群: group.name })}`];
  return own.map(
    ({ name, brand }) =>
      `开展${group.name}“${brand ?? name}”科普专项活动${p("场", { 专项: name })}，受益${p("人次", { 专项: name })}`,
  );
}

function ofCampaigns({ campaigns }: TemplateLists, isMeant: (groupId: string | null) => boolean): string[] {
  return campaigns
    .filter(({ groupId }) => isMeant(groupId))
    .map(({ name, brand }) => `“${brand ?? name}”开展活动${p("场", { 专项: name })}，参加${p("人次", { 专项: name })}`);
}

function ofGrants({ programmes }: TemplateLists): string[] {
  return programmes.map(({ name }) => `扶持${name}${p("扶持项目", { 类别: name })}`);
}

function ofVenues({ venueKinds }: TemplateLists): string[] {
  return venueKinds.map(
    ({ name }) =>
      `新增${name}${p("阵地", { 类别: name, 事项: "新增" })}，提升${name}${p("阵地", { 类别: name, 事项: "提升" })}`,
  );
}

/** 一是…；二是…。 */
function enumerated(sentences: string[]): string {
  const said = sentences.map((sentence, place) => `${numeral(place + 1)}是${sentence}`);
  return said.length === 0 ? "" : `${said.join("；")}。`;
}
