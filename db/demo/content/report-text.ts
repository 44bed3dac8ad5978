/** The annual report of the demo's office: its own words around the figures of its own campaigns. */
export const demoAnnualText = `{年}年科普工作总结与{次年}年工作思路
一、{年}年主要工作
{年}年，{单位}围绕全民科学素质提升，累计开展科普活动{场}，参加{人次}。其中计入年度目标的活动{场|计入=是|写法=精确}，完成年度目标的{完成率}；活动场次{同比}。
（一）聚焦主题宣传，营造科普氛围
一是办好主题科普活动。开展科普宣传周、全国科普日系列活动{场|专项=全国科普日·科普宣传周|写法=概数}，线上观看人数{线上|专项=全国科普日·科普宣传周|写法=概数}，各级媒体报道{媒体报道|专项=全国科普日·科普宣传周|写法=概数}。二是丰富科技活动周内容。开展科技活动周活动{场|专项=科技活动周}，参加{人次|专项=科技活动周}。
（二）聚焦重点人群，提升科学素质
一是助力青少年健康成长。组织科普研学{场|专项=科普助力“双减”研学}，开展科学家进校园{场|专项=科学家进校园}，支持校园科普活动项目{扶持项目|类别=校园科普活动项目}。二是助力老年人跨越数字鸿沟。开展“银龄跨越数字鸿沟”专项活动{场|专项=银龄跨越数字鸿沟}，受益人数{人次|专项=银龄跨越数字鸿沟|写法=概数}。三是提升公职人员科学素养。举办公职人员科学文化素质提升专项行动{期场|专项=公职人员科学文化素质提升}。四是服务产业工人。举办“汽轮大讲堂”培训{场|专项=汽轮大讲堂}。
（三）聚焦基层基础，建强科普阵地
一是扶持基层项目。扶持重点科普项目{扶持项目|类别=重点科普项目}。二是建强科普阵地。新命名区级科普教育基地{阵地|类别=科普教育基地|事项=命名|级别=区级}，提升科普画廊{阵地|类别=科普画廊|事项=提升}，扶持科普场馆提升{阵地|类别=科普场馆|事项=扶持}，新增科普E站{阵地|类别=科普E站|事项=新增}。三是获得荣誉{奖项}。
二、{次年}年工作思路
工作目标：全年开展科普活动{目标|年度=次年}以上。`;

/** What the office says to residents about a year. */
export function demoResultsText(year: number) {
  return {
    introduction: `${year}年，全区街道、学校、科普基地和学会协会一起，把科普活动办到了家门口：老年人学用手机，孩子们走进科技馆，职工听专家讲新技术。\n感谢每一位组织活动的同志，也感谢每一位到场的居民。`,
    introductionEn: `In ${year} subdistricts, schools, science bases and societies brought science to the doorstep: older people learned to use their phones, children visited museums, workers heard about new technology. Thank you to all who organised events, and to all who came.`,
  };
}
