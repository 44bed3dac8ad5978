import type { GroupKey, KindKey } from "./catalogue";

export type Topic = {
  about: string;
  line: string;
  kinds: readonly KindKey[];
  groups: readonly GroupKey[];
  /** `about` already is the name of an event, not of a subject. */
  named?: true;
};

const talks = ["lecture", "exhibition", "publicity"] as const;
const handsOn = ["openday", "show", "contest", "camp"] as const;
const streetSide = ["advice", "publicity", "exhibition"] as const;
const everyone = ["public"] as const;
const families = ["youth", "public"] as const;
const elders = ["seniors", "public"] as const;

const topic = (about: string, kinds: readonly KindKey[], groups: readonly GroupKey[], line: string): Topic => ({
  about,
  line,
  kinds,
  groups,
});

const named = (...content: Parameters<typeof topic>): Topic => ({ ...topic(...content), named: true });

/** What general events are about: nature, technology, daily life. */
export const generalTopics: Topic[] = [
  topic("人工智能就在身边", [...talks, "show"], families, "从语音助手到自动泊车，讲清人工智能怎样看、怎样听、怎样学。"),
  topic(
    "看懂大模型",
    ["lecture", "training"],
    ["public", "workers"],
    "用通俗的例子说明大模型能做什么、不能做什么，怎样核实它给出的答案。",
  ),
  named("机器人总动员", handsOn, ["youth"], "搭一搭、编一编，让小车自己走出迷宫，了解传感器和控制程序的配合。"),
  topic("编程小创客", ["contest", "camp", "training"], ["youth"], "用图形化编程完成三个任务，学会把大问题拆成小步骤。"),
  topic(
    "无人机与低空飞行",
    ["show", "lecture", "openday"],
    families,
    "介绍无人机的构造和飞行规则，现场演示定点、绕障和编队。",
  ),
  topic("3D打印工坊", ["openday", "camp", "training"], ["youth"], "从建模到成型，亲手打印一枚运河拱桥书签。"),
  topic("芯片的一生", talks, families, "从一粒沙到一枚芯片，讲解设计、制造和封装的关键步骤。"),
  topic("量子世界入门", ["lecture"], families, "不用公式，用骰子和硬币讲清叠加、纠缠与量子通信。"),
  topic("北斗带我们去哪儿", talks, families, "讲北斗系统怎样定位、授时和发短报文，动手做一次手机定位小实验。"),
  topic("中国空间站", [...talks, "show"], ["youth"], "看航天员怎样在轨生活和做实验，动手做水球光学小实验。"),
  topic("探月与深空", ["lecture", "exhibition", "contest"], families, "从月壤取样说起，介绍探月工程走过的路和下一站。"),
  named("仲夏观星", ["openday", "other"], families, "专业志愿者架设望远镜，带领居民认识夏季大三角和土星光环。"),
  topic("日食月食怎么看", ["lecture", "openday"], families, "讲解日月食的成因和安全观测方法，现场制作针孔投影器。"),
  topic("运河水从哪里来", [...talks, "openday"], families, "沿着水的足迹，认识京杭运河的水系、闸坝与水质监测。"),
  topic(
    "一滴水的旅行",
    ["exhibition", "openday", "camp"],
    ["youth"],
    "观察净水的每一道工序，用吸管瓶做一个简易净水器。",
  ),
  topic(
    "运河边的鸟",
    ["exhibition", "other", "openday"],
    families,
    "借助望远镜认识白鹭、夜鹭和翠鸟，学习不打扰的观鸟方式。",
  ),
  topic(
    "身边的植物",
    ["other", "exhibition", "openday"],
    families,
    "走进街边绿地，认识二十种常见乔灌草，制作一张叶脉标本。",
  ),
  topic("昆虫旅馆", ["camp", "openday", "show"], ["youth"], "和孩子们一起搭建昆虫旅馆，了解传粉昆虫为什么重要。"),
  topic("生物多样性在城市", talks, families, "城市里也有丰富的生命：从一棵树、一洼水讲起，认识身边的生态系统。"),
  topic("土壤里的秘密", ["exhibition", "openday", "camp"], ["youth"], "用显微镜看土壤里的小生命，动手做一瓶分层土壤。"),
  topic(
    "外来物种不放生",
    ["publicity", "lecture", "exhibition"],
    everyone,
    "认识福寿螺、巴西龟等外来物种，明白随意放生的害处。",
  ),
  topic("天气预报是怎样做出来的", [...talks, "openday"], families, "从观测场到计算机，讲解一份天气预报的诞生。"),
  topic(
    "台风与梅雨",
    ["lecture", "exhibition"],
    everyone,
    "讲清台风路径为什么会变、梅雨为什么年年不同，怎样看懂预警信号。",
  ),
  topic(
    "四季节气里的科学",
    ["lecture", "exhibition", "publicity"],
    elders,
    "用现代科学的眼光看二十四节气，说说物候、农时与养生。",
  ),
  topic("食品标签读得懂", streetSide, elders, "教大家看懂配料表、营养成分表和保质期，学会比较着买。"),
  topic(
    "食品添加剂的真相",
    ["lecture", "publicity"],
    everyone,
    "什么是添加剂、为什么要用、用多少才安全，专家逐一解答。",
  ),
  topic(
    "厨房里的化学",
    ["show", "openday", "lecture"],
    families,
    "白醋、小苏打、紫甘蓝，用厨房材料做七个安全的小实验。",
  ),
  named("趣味物理嘉年华", ["show", "openday", "contest"], families, "大气压、惯性、共振轮番登场，在惊叹里弄懂原理。"),
  topic("数学里的游戏", ["contest", "show"], ["youth"], "从七桥问题到幻方，在游戏里体会数学思维。"),
  topic(
    "桥梁里的力学",
    ["contest", "openday", "exhibition"],
    ["youth"],
    "以拱宸桥为例讲拱的受力，用纸条搭一座能承重的小桥。",
  ),
  topic("地铁是怎样挖出来的", ["lecture", "exhibition"], families, "认识盾构机和隧道监测，看看脚下的城市怎样生长。"),
  topic("新能源汽车知多少", talks, ["public", "workers"], "讲电池、充电和续航的常识，提醒冬季用车与充电安全。"),
  topic(
    "氢能与储能",
    ["lecture", "exhibition"],
    ["public", "workers"],
    "介绍氢从哪里来、怎样储运，储能电站如何削峰填谷。",
  ),
  topic("垃圾分类后去了哪里", [...streetSide, "openday"], everyone, "跟着一袋垃圾走完分类、运输和处置的全程。"),
  topic("读懂电磁辐射", ["lecture", "advice"], everyone, "用仪器现场测量手机、微波炉和基站，消除不必要的担心。"),
  topic("谣言粉碎机", ["lecture", "publicity", "contest"], elders, "拆解十条流传最广的科学谣言，教大家三步核实消息。"),
  topic("智能家居体验", ["openday", "exhibition"], elders, "体验跌倒感应、燃气报警和语音开关，了解选购与隐私设置。"),
  topic("网络安全人人有责", streetSide, everyone, "讲密码设置、公共网络和个人信息保护，现场检查手机设置。"),
  topic("人脸识别与隐私", ["lecture", "publicity"], everyone, "说说刷脸背后的原理和风险，哪些场合可以说“不”。"),
  topic("科学家精神", ["exhibition", "show", "lecture"], families, "通过图片、手稿和短剧，讲述老一辈科学家的故事。"),
  topic("古代科技文明", ["exhibition", "lecture"], families, "从水运仪象台到活字印刷，体验古人的巧思。"),
  topic("运河漕运里的技术", ["exhibition", "lecture"], everyone, "船闸、绞盘与仓储，看古人怎样把一船粮食送到京城。"),
  topic("丝绸与纤维", ["exhibition", "openday"], families, "从蚕茧到新材料，触摸不同纤维，做一次燃烧鉴别演示。"),
  named("青少年科技创新作品展", ["exhibition", "contest"], ["youth"], "集中展示辖区学校的小发明、小论文和科学幻想画。"),
  named("科普剧汇演", ["show"], families, "各校小演员把科学知识搬上舞台，评选最受欢迎剧目。"),
  named("科普讲解大赛", ["contest"], ["youth", "public"], "选手在四分钟内讲清一个科学问题，由专家和观众共同评分。"),
  named("社区科普运动会", ["contest", "other"], families, "把科学知识编进接力、投掷和闯关项目，全家一起动起来。"),
  named("科普集市", ["advice", "publicity", "openday"], families, "二十个摊位集中亮相，可以看、可以问、可以动手做。"),
  named("科技工作者面对面", ["lecture", "advice"], everyone, "邀请一线科技工作者讲自己的工作，回答居民提问。"),
  named("流动科技馆进社区", ["exhibition", "openday"], families, "三十件互动展品来到家门口，志愿者全程讲解。"),
];

/** Health: talks, free advice, first things to know. */
export const healthTopics: Topic[] = [
  topic(
    "心肺复苏与AED",
    ["training", "openday"],
    ["public", "workers"],
    "由持证导师带练心肺复苏和AED使用，每人至少操作一次。",
  ),
  topic("高血压管理", ["lecture", "advice"], ["seniors"], "讲测量方法、用药误区和日常饮食，现场免费测血压。"),
  topic("糖尿病饮食", ["lecture", "advice", "training"], ["seniors"], "营养师教大家估算一餐的碳水，示范低糖家常菜。"),
  topic("关节养护", ["lecture", "advice"], ["seniors"], "讲膝关节的构造与保护，跟着治疗师做六个护膝动作。"),
  topic(
    "科学护眼",
    ["lecture", "publicity", "advice"],
    ["youth", "public"],
    "讲近视的成因与防控，提醒户外活动和用眼距离。",
  ),
  topic("儿童青少年脊柱健康", ["lecture", "advice"], ["youth"], "介绍脊柱侧弯的早期识别，现场做体态初筛。"),
  topic(
    "口腔健康",
    ["advice", "publicity", "lecture"],
    ["youth", "seniors"],
    "从乳牙到义齿，讲清刷牙、洁牙和种植牙的常见疑问。",
  ),
  topic("合理用药", streetSide, elders, "药师现场清理家庭小药箱，讲解药品相互作用和保存方法。"),
  topic("中医药文化", ["exhibition", "lecture", "openday"], elders, "辨认二十味常用中药，制作艾草香囊，了解药食同源。"),
  topic("睡眠的科学", ["lecture"], everyone, "讲睡眠周期与失眠的原因，给出十条可操作的建议。"),
  topic(
    "情绪与压力",
    ["lecture", "training"],
    ["workers", "public"],
    "心理老师带领做放松练习，认识情绪信号与求助渠道。",
  ),
  topic("流感与疫苗", streetSide, elders, "讲流感与感冒的区别、疫苗接种时机和家庭防护。"),
  topic("登革热与灭蚊", ["publicity", "advice"], everyone, "讲清积水与蚊虫的关系，带领居民逐户翻盆倒罐。"),
  topic("肿瘤早筛早治", ["lecture", "advice"], elders, "介绍常见肿瘤的筛查项目和年龄，破除保健品误区。"),
  topic(
    "认知症早知道",
    ["lecture", "advice", "training"],
    ["seniors"],
    "认识记忆减退的信号，学习陪伴技巧和社区支持资源。",
  ),
  topic("吃动平衡", ["lecture", "publicity"], everyone, "按照膳食指南搭配一日三餐，体验体成分测量。"),
];

/** Emergencies and safety. */
export const safetyTopics: Topic[] = [
  topic("电动自行车火灾防范", streetSide, everyone, "看锂电池热失控演示，讲规范充电和逃生要点。"),
  topic(
    "燃气安全",
    ["publicity", "advice", "training"],
    elders,
    "检查软管与阀门，教大家用肥皂水查漏，发现泄漏怎么办。",
  ),
  topic(
    "防震减灾",
    ["publicity", "training", "exhibition"],
    ["youth", "public"],
    "体验震动小屋，练习就近躲避和有序疏散。",
  ),
  topic("防汛防台", ["publicity", "lecture"], everyone, "读懂预警信号，准备家庭应急包，认识社区避灾点。"),
  named("消防疏散演练", ["training", "openday"], ["youth", "workers"], "学会用灭火器，在烟雾通道里练习弯腰撤离。"),
  topic("防溺水", ["publicity", "lecture", "training"], ["youth"], "讲水情与自救方法，用抛绳器练习岸上救援。"),
  topic("居家用电", ["publicity", "advice"], elders, "电工师傅现场演示过载与漏电，检查老旧插线板。"),
  topic("高层住宅逃生", ["lecture", "training"], everyone, "什么时候跑、什么时候等，如何用毛巾和门阻隔烟气。"),
  topic("交通安全里的物理", ["lecture", "show"], ["youth"], "用碰撞小车讲惯性与制动距离，示范安全带和头盔的作用。"),
  topic("气象灾害应对", ["lecture", "exhibition"], families, "雷电、冰雹、高温来了怎么办，听气象工作者讲案例。"),
  topic("燃爆与危化品常识", ["training", "lecture"], ["workers"], "面向企业班组，讲危化品标识、储存和初期处置。"),
];

/** Low-carbon living, under the district's own sign. */
export const lowCarbonTopics: Topic[] = [
  topic(
    "碳足迹计算",
    ["lecture", "contest", "exhibition"],
    families,
    "算一算一家人一天的碳排放，找到三处可以减的地方。",
  ),
  topic("旧物新生", ["openday", "other", "contest"], families, "把旧衣物、旧纸盒改造成收纳和玩具，现场交换闲置物品。"),
  topic(
    "屋顶上的光伏",
    ["lecture", "exhibition"],
    ["public", "workers"],
    "讲家庭光伏的原理、收益与安全，参观示范屋顶。",
  ),
  topic("厨余变肥料", ["training", "openday"], elders, "学做厨余堆肥，把菜叶变成阳台花肥。"),
  topic("低碳出行", ["publicity", "contest"], everyone, "比较不同出行方式的排放，发布社区绿色出行路线。"),
  topic("节水节电小能手", ["contest", "camp"], ["youth"], "带着记录表检查自家水电，评选节约金点子。"),
  topic("绿色建筑", ["lecture", "exhibition"], families, "从遮阳、通风讲到保温材料，看看房子怎样省电。"),
  named("拱享低碳读书会", ["other", "lecture"], families, "共读《拱享低碳 墅领未来》，分组讨论并写下家庭低碳承诺。"),
];

/** Against cults and pseudo-science. */
export const antiCultTopics: Topic[] = [
  topic(
    "崇尚科学反对邪教",
    ["publicity", "exhibition", "lecture"],
    elders,
    "通过展板和案例，讲清邪教的骗术和危害，提醒不听不信不传。",
  ),
  named("开心茶馆话科学", ["other", "lecture"], ["seniors"], "以茶会友，志愿者用身边事讲科学道理，互动问答有小奖品。"),
  topic("识破神医神药", ["lecture", "publicity"], elders, "用实验还原几种常见骗术，教大家辨别伪科学宣传。"),
  named("反邪教绘画展", ["exhibition", "contest"], ["youth"], "展出青少年创作的反邪教主题绘画，评选优秀作品。"),
  named("反邪教知识闯关", ["contest", "publicity"], families, "十道题闯三关，答对盖章，让居民在游戏里长记性。"),
  named("科学防骗小剧场", ["show"], elders, "居民自编自演小品，再现“免费体检”“消灾祈福”等骗局。"),
];
