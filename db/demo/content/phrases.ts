import type { GroupKey, KindKey } from "./catalogue";

/** How events of each kind are called. {about}, {host}, {place} and {unit} are filled in. */
export const titlePatterns: Record<KindKey, readonly string[]> = {
  lecture: [
    "“{about}”科普讲座",
    "{host}科普讲堂：{about}",
    "{about}——科普讲座进{place}",
    "科学会客厅｜{about}",
    "专家说科学：{about}",
  ],
  exhibition: ["“{about}”主题科普展", "{about}图片展（{host}站）", "{about}科普巡展走进{place}", "{about}专题展"],
  contest: ["“{about}”挑战赛", "{host}{about}竞赛", "{about}趣味比拼", "“{about}”知识竞赛（{host}赛区）"],
  advice: ["“{about}”便民咨询", "{about}科普咨询进{place}", "{host}科技志愿服务日：{about}"],
  training: ["“{about}”实操培训", "{about}培训班（{host}）", "{about}技能小课堂"],
  trip: ["科普研学：{about}", "“{about}”科普研学活动", "走出课堂去研学——{about}", "“双减”后的第一课：{about}"],
  scientist: ["科学家进校园：{about}", "科学家进校园｜{about}"],
  publicity: ["“{about}”主题宣传", "{about}科普宣传进{place}", "{host}开展{about}主题宣传", "{about}宣传一条街"],
  openday: ["{about}开放日", "“{about}”科普体验日", "{about}互动体验（{place}）", "周末一起玩科学：{about}"],
  camp: ["“{about}”小小科学营", "{about}{season}令营", "{host}{season}令营：{about}"],
  show: ["{about}专场", "“{about}”科学秀", "{about}进{place}"],
  other: ["{about}", "{host}{about}活动", "{about}·{place}专场"],
};

/** How events are called whose subject already is a name. */
export const namedPatterns = ["{about}", "{host}{about}", "{about}（{host}专场）", "{about}走进{place}"] as const;

/** How the phone classes are called. */
export const phoneTitlePatterns = [
  "手机微课堂：{about}",
  "银龄手机课｜{about}（{host}）",
  "智慧助老微课堂：{about}",
  "跨越数字鸿沟·{about}专场",
  "{host}老年手机班：{about}",
  "银龄课堂第{lesson}课：{about}",
] as const;

/** How to take part, by kind. */
export const practicalLines: Record<KindKey, readonly string[]> = {
  lecture: [
    "讲座约九十分钟，留二十分钟提问。",
    "凭座位入场，坐满为止。",
    "现场有讲义可取，前排为老年人留座。",
    "结束后专家留场答疑。",
  ],
  exhibition: ["展出期间随到随看，整点有志愿者讲解。", "展板二十四块，另设互动体验桌。", "团体参观请提前一天联系。"],
  contest: ["分组进行，当场评出一、二、三等奖。", "现场报名，两至四人一组。", "设参与奖，重在动手。"],
  advice: ["现场设六个咨询台，可领取资料。", "无需预约，随到随问。", "高龄老人可由志愿者全程陪同。"],
  training: ["小班授课，边讲边练。", "请穿方便活动的衣服。", "结业后可申请加入科普志愿者队伍。"],
  trip: [
    "由学校集中组织，往返有大巴和随队老师。",
    "每组配一名辅导员，完成研学手册后盖章。",
    "限本校学生，名额由学校统一分配。",
  ],
  scientist: ["面向全校师生，设现场提问。", "报告后与科技社团座谈。"],
  publicity: ["发放资料并设有奖问答。", "设宣传点三处，就近参与。", "欢迎居民带着问题来。"],
  openday: ["无需门票，建议提前十分钟到场。", "十岁以下儿童请由家长陪同。", "分批体验，每批二十人。"],
  camp: ["连续半天，提供材料和饮用水。", "适合小学三至六年级，由家长接送。"],
  show: ["演出约六十分钟，亲子席位优先。", "演出后可上台与演员互动。"],
  other: ["欢迎附近居民参加。", "雨天移至室内进行。", "请提前十分钟签到。"],
};

/** How to take part in a phone class. */
export const phoneClassLines = [
  "小班授课，边讲边练，每班不超过六十人。",
  "请带上自己的手机并充好电。",
  "无需报名，带上手机就能来。",
  "每讲一步停一停，跟不上可以举手。",
] as const;

/** Lines that make no sense among pupils, and those that are only for where seniors may come. */
export const notAtSchool = /老年人|高龄|居民|家长|志愿者队伍/;
export const forSeniors = /老年人|高龄/;

/** One more thing to say, by the group it says it to. */
export const groupLines: Partial<Record<GroupKey, readonly string[]>> = {
  youth: ["欢迎同学们带着问题来。", "适合小学三年级以上。"],
  seniors: ["现场语速放慢，有方言讲解。", "志愿者一对一帮忙，请带上老花镜。"],
  workers: ["安排在班后时段，方便职工参加。"],
  civil: ["请各单位组织参加，并做好签到。"],
};

/** Who speaks: a surname and what they do, nobody in particular. */
export const surnames =
  "周吴郑王冯陈沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹柏苏潘葛范彭鲁韦马方俞任袁柳鲍史唐费岑薛雷贺倪汤" as const;
export const speakerRoles: Partial<Record<KindKey, readonly string[]>> = {
  lecture: ["教授", "副教授", "高级工程师", "主任医师", "研究员", "讲师", "科普讲解员"],
  training: ["工程师", "技师", "主治医师", "培训师", "老师"],
  scientist: ["研究员", "教授", "总工程师"],
  trip: ["老师", "讲解员", "工程师"],
  camp: ["老师", "辅导员"],
  advice: ["药师", "主治医师", "工程师"],
  openday: ["讲解员", "馆员"],
};

/** Departments named as partners; they take part as such everywhere in the district. */
export const partners = [
  "区科技局",
  "区教育局",
  "区总工会",
  "团区委",
  "区妇联",
  "区民政局",
  "区卫健局",
  "区委老干部局",
  "区人力社保局",
  "区应急管理局",
  "区委直属机关工委",
] as const;

/** What a unit writes about an event once it was held. */
export const summaryOpenings = [
  "活动按计划开展，现场秩序良好。",
  "活动如期举行，居民参与踊跃。",
  "本场活动准备充分，互动环节气氛热烈。",
  "活动顺利完成，参与者反响较好。",
  "活动在志愿者协助下顺利进行。",
] as const;
export const summaryMiddles = [
  "围绕“{about}”作了讲解和演示，解答提问{n}0余个。",
  "发放科普资料{n}0余份，收集意见建议若干。",
  "设互动体验点{n}处，工作人员轮流讲解。",
  "通过讲解、演示和问答，让参与者对“{about}”有了更清楚的认识。",
  "出动科技志愿者{n}人次，全程引导和服务。",
] as const;
export const summaryEndings = [
  "下一步将根据反馈增加动手环节。",
  "不少居民希望多办类似活动。",
  "照片、签到表已留存归档。",
  "将把课件整理后发到社区群里。",
  "后续将与学校商量常态化开展。",
] as const;

/** Why a coordinator sends a record back. */
export const returnReasons = [
  "参加人数与签到表合计不一致，请核对后重新填报。",
  "未说明计数方式，请补充是签到、清点还是估计。",
  "活动总结过于简单，请补写内容、专家和现场情况。",
  "老年人与公众人次有重复计算，请按人群分别填写。",
  "线上观看数填成了参加人次，请移到线上观看一栏。",
  "媒体报道链接打不开，请核实后重新填写。",
  "该场人数明显高于场地容量，请核实。",
  "人群填写有误：本场为学校组织，请改为青少年。",
] as const;
export const cancelReasons = [
  "主讲专家临时有公务，本场取消，另行安排。",
  "受强降雨影响，户外活动取消。",
  "场地临时维修，本场取消。",
  "报名人数不足，与下一场合并举行。",
  "与区里统一活动时间冲突，本场取消。",
] as const;
export const postponeReasons = [
  "因天气原因延期，新的时间另行通知。",
  "因场地调整延期举行，时间确定后公布。",
  "主讲专家行程变动，活动延期。",
] as const;

/** Outlets are invented; nobody reported any of it. */
export const outlets = ["运河晨报", "拱墅微视（演示）", "城北电视台（演示）", "科普在线（演示）", "桥西时报"] as const;
export const platforms = ["微信视频号", "哔哩哔哩", "抖音", "区融媒体客户端"] as const;

/** Where an event is when it is at no venue of the list: in a room, or out in the street. */
export const freePlaces = [
  "{street}街道文化站多功能厅",
  "{street}街道党群服务中心二楼",
  "{street}街道新时代文明实践所",
  "{street}街道居家养老服务中心",
] as const;
export const openPlaces = ["{street}街道便民广场", "{street}街道综合文化中心门前", "{street}街道口袋公园"] as const;
export const ownPlaces = ["{unit}活动室", "{unit}一楼大厅", "{unit}会议室"] as const;
export const schoolPlaces = ["{unit}报告厅", "{unit}操场", "{unit}科学教室"] as const;
