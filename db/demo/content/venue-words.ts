/** What the register says of a venue besides its name: where on the map, whom to ring, and what there is to see. */
export type VenueWords = { point: readonly [latitude: string, longitude: string]; description: string; phone?: string };

// All invented: points somewhere inside the district, telephone numbers that nobody has.
export const venueWords: Record<string, VenueWords> = {
  "water-hall": {
    point: ["30.31952", "120.13684"],
    phone: "0571-0000-2101",
    description: "看运河的水从哪里来、怎么变干净。有水质小实验台和运河沙盘，孩子可以动手。",
  },
  "cloud-bridge": {
    point: ["30.32114", "120.14021"],
    description: "社区里的小会场，常有健康讲座和手机课，一层不用上台阶。",
  },
  "canal-stage": {
    point: ["30.31788", "120.13532"],
    description: "运河边的露天舞台，科普日主场活动和科普演出常在这里。",
  },
  "digital-life": {
    point: ["30.31207", "120.13118"],
    phone: "0571-0000-2102",
    description: "教老年人用手机挂号、乘车、视频通话、识别诈骗，有老师一对一地教。",
  },
  "old-tea-house": {
    point: ["30.31161", "120.13205"],
    phone: "0571-0000-2103",
    description: "喝茶聊天的老茶馆，也是反邪教和防诈骗的宣传点，街坊常来坐坐。",
  },
  "rice-lane-gallery": {
    point: ["30.30247", "120.15013"],
    description: "长廊两边的科普展板，每季度换一次内容，晚上有灯。",
  },
  "qingchuan-room": {
    point: ["30.30334", "120.14802"],
    description: "社区科普活动室，有小书架和手工桌，周末常有亲子活动。",
  },
  "nature-house": {
    point: ["30.30618", "120.14416"],
    phone: "0571-0000-2104",
    description: "城市里的自然观察站，可以认鸟、认草木，有志愿者带队。",
  },
  "hemu-heart": {
    point: ["30.31006", "120.12497"],
    description: "邻里中心的大会场，讲座和义诊常在这里。",
  },
  "daguan-estation": {
    point: ["30.31402", "120.15127"],
    description: "一台触摸屏加一个小展角，可以自己看科普短片、做小测试。",
  },
  "jinfan-hall": {
    point: ["30.31523", "120.15308"],
    phone: "0571-0000-2105",
    description: "能坐两百多人的报告厅，院士专家的科普报告常在这里。",
  },
  "star-field": {
    point: ["30.32316", "120.16041"],
    description: "社区科普活动室，有一台天文望远镜，晴天晚上可以看月亮。",
  },
  "sky-bridge-plaza": { point: ["30.32051", "120.15864"], description: "地铁口旁的广场，适合大型展览和咨询活动。" },
  "clean-water": {
    point: ["30.34172", "120.13291"],
    phone: "0571-0000-2106",
    description: "看一桶污水怎么一步步变清。有讲解员带着走参观步道，请先预约。",
  },
  "book-lane": {
    point: ["30.33905", "120.12874"],
    phone: "0571-0000-2107",
    description: "图书馆分馆，有科普书架和亲子阅读角，每月有读书会。",
  },
  "low-carbon": {
    point: ["30.35388", "120.15062"],
    phone: "0571-0000-2108",
    description: "从一度电、一件旧衣服讲起的低碳馆，可以算一算自己家一年排多少碳。",
  },
  "weather-park": {
    point: ["30.35811", "120.17943"],
    phone: "0571-0000-2109",
    description: "半山上的气象科普园，能看观测仪器、学看云识天气。",
  },
  "safe-lane": {
    point: ["30.29142", "120.16183"],
    phone: "0571-0000-2110",
    description: "模拟火灾逃生、地震和急救，教会一家人遇到危险怎么做。",
  },
  "knowledge-lane": { point: ["30.29207", "120.16327"], description: "社区文化家园的会场，常有健康和防诈骗讲座。" },
  "spring-hall": {
    point: ["30.29018", "120.16512"],
    phone: "0571-0000-2111",
    description: "每月一讲的科普讲堂，讲座有同步字幕。",
  },
  "orchid-estation": {
    point: ["30.29436", "120.17018"],
    description: "社区里的科普E站，可以借科普读物和小实验盒回家。",
  },
  "harmony-gallery": { point: ["30.29611", "120.17436"], description: "沿河的科普画廊，讲运河、健康和身边的植物。" },
  "bright-moon": { point: ["30.29902", "120.16702"], description: "邻里活动中心，有多功能厅和无障碍卫生间。" },
  "fern-house": { point: ["30.30377", "120.16894"], description: "社区文化家园，常有老年人手机课和手工活动。" },
  "orange-garden": { point: ["30.31845", "120.17255"], description: "有遮阳棚的小广场，适合户外展览和科普集市。" },
  "turbine-hall": {
    point: ["30.34483", "120.17812"],
    phone: "0571-0000-2112",
    description: "办在车间旁边的讲堂，工匠和工程师讲机器背后的科学，请先预约。",
  },
  "islet-house": { point: ["30.34106", "120.17204"], description: "社区科普活动室，暑假有孩子们的科学小课堂。" },
  "reed-gallery": { point: ["30.34217", "120.17391"], description: "河边的科普画廊，有无障碍坡道，讲湿地和候鸟。" },
  "plum-estation": { point: ["30.29958", "120.16845"], description: "社区新设的科普E站，可以自己看短片、借读物。" },
};
