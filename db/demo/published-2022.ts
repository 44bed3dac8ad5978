/** Figures of the district's own summary of 2022; a pair is what its phrase covers ("500余场" is 500 to 599). */
export const published2022 = {
  /** 全国科普日·科普宣传周: 100余场, 线上观看10余万, 媒体报道10余次. */
  scienceDay: { events: [100, 199], onlineViewers: [100_000, 199_999], mediaReports: [10, 19] },
  /** 科普助力“双减”研学 20场. */
  studyTrips: { events: 20 },
  /** 科学家进校园 3场. */
  scientists: { events: 3 },
  /** 银龄跨越数字鸿沟 500余场, 受益2万余人次. */
  phoneClasses: { events: [500, 599], attendance: [20_000, 29_999] },
  /** 公职人员科学文化素质提升 5期6场. */
  civilServants: { editions: 5, events: 6 },
  /** 汽轮大讲堂 3场. */
  turbine: { events: 3 },
  /** 支持校园科普活动项目 10项, 扶持重点科普项目 34项. */
  grants: { school: 10, grassroots: 34 },
  /** 新命名科普教育基地 2家, 提升科普画廊 3处, 扶持科普场馆 2处, 新增科普E站 2个. */
  venues: { named: 2, upgraded: 3, supported: 2, added: 2 },
} as const;
