/** What a column of a ledger can hold. `group` columns hold the figure of one audience group each. */
export const importFields = [
  "title",
  "when",
  "date",
  "time",
  "endTime",
  "place",
  "street",
  "venue",
  "unit",
  "host",
  "coHosts",
  "speaker",
  "kind",
  "campaign",
  "edition",
  "format",
  "groups",
  "count",
  "online",
  "group",
  "summary",
  "mediaUrl",
  "contactName",
  "contactPhone",
  "status",
  "number",
  "eventId",
  "notes",
] as const;
export type ImportField = (typeof importFields)[number];

/**
 * The names offices give a column, most usual first; of two that fit, the longer decides. A name in `whole` must be all of the heading.
 */
export const headings: Record<
  Exclude<ImportField, "group">,
  { words: readonly string[]; whole?: readonly string[] }
> = {
  title: {
    words: ["活动名称", "活动主题", "活动内容", "活动标题", "活动项目", "项目名称"],
    whole: ["名称", "主题", "标题", "活动", "内容", "title"],
  },
  when: {
    words: ["活动时间", "开展时间", "举办时间", "起止时间", "活动日期时间", "时间日期"],
    whole: ["时间", "when"],
  },
  date: { words: ["活动日期", "开展日期", "举办日期", "开始日期"], whole: ["日期", "date", "年月日"] },
  time: { words: ["具体时间", "开始时间", "时段", "起止时刻"], whole: ["time", "几点"] },
  endTime: { words: ["结束时间", "截止时间"] },
  place: {
    words: ["活动地点", "举办地点", "开展地点", "详细地址", "活动地址", "活动场所"],
    whole: ["地点", "地址", "场所", "place"],
  },
  street: { words: ["所属街道", "所在街道", "街道名称", "街道社区"], whole: ["街道", "镇街", "street"] },
  venue: { words: ["活动阵地", "科普阵地", "所在阵地"], whole: ["阵地", "venue"] },
  unit: { words: ["填报单位", "报送单位", "上报单位", "责任单位"], whole: ["单位", "单位名称", "unit"] },
  host: { words: ["主办单位", "主办方", "组织单位", "主办承办单位", "主承办单位"], whole: ["主办", "host"] },
  coHosts: { words: ["承办单位", "协办单位", "承办方", "协办方", "联合单位", "合作单位"], whole: ["承办", "协办"] },
  speaker: { words: ["主讲人", "主讲专家", "授课老师", "授课人", "讲师"], whole: ["主讲", "专家", "speaker"] },
  kind: { words: ["活动类型", "活动类别", "活动种类"], whole: ["类型", "类别", "kind"] },
  campaign: {
    words: ["所属专项", "专项活动", "专项名称", "所属品牌", "活动系列"],
    whole: ["专项", "品牌", "系列", "campaign"],
  },
  edition: { words: ["期次", "期数"], whole: ["第几期", "期", "期/场次", "期场次", "edition"] },
  format: { words: ["活动形式", "举办形式", "活动方式"], whole: ["形式", "方式", "线上线下", "format"] },
  groups: {
    words: ["面向人群", "活动对象", "参加对象", "受众人群", "适合对象", "面向对象", "受益人群", "服务对象", "参与对象"],
    whole: ["人群", "对象", "受众", "audience"],
  },
  count: {
    words: [
      "参加人数",
      "参与人数",
      "受益人数",
      "活动人数",
      "到场人数",
      "参加人次",
      "受益人次",
      "参与人次",
      "覆盖人数",
      "覆盖人次",
      "核定参加人次",
      "申报参加人次",
      "服务人次",
    ],
    whole: ["人数", "人次", "attendance"],
  },
  online: {
    words: ["线上观看", "观看人数", "线上人数", "线上人次", "直播观看", "观看人次", "网络观看"],
    whole: ["线上", "online"],
  },
  summary: {
    words: ["活动简介", "活动总结", "活动情况", "活动概况", "简要情况", "内容简介"],
    whole: ["简介", "总结", "summary"],
  },
  mediaUrl: { words: ["媒体报道", "报道链接", "新闻链接", "宣传报道", "信息链接"], whole: ["链接", "报道"] },
  contactName: { words: ["联系人", "负责人"], whole: ["contact"] },
  contactPhone: { words: ["联系电话", "咨询电话", "联系方式", "手机号"], whole: ["电话", "手机", "phone"] },
  status: { words: ["审核状态", "活动状态", "开展情况", "举办情况", "完成情况"], whole: ["状态", "status"] },
  number: { words: [], whole: ["序号", "no", "no.", "#"] },
  eventId: { words: ["活动编号"], whole: ["编号", "id"] },
  notes: { words: ["备注说明", "其他说明"], whole: ["备注", "说明", "notes", "remarks"] },
};
