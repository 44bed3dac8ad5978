/** Words offices write for an audience group, by what stands in the group's own name. */
export const defaultWords: Readonly<Record<string, readonly string[]>> = {
  青少年: [
    "小学生",
    "中学生",
    "初中生",
    "高中生",
    "学生",
    "儿童",
    "幼儿",
    "少年",
    "孩子",
    "亲子家庭",
    "亲子",
    "未成年人",
  ],
  老年: ["社区老人", "老人", "老年大学", "长者", "银龄", "退休人员", "退休职工"],
  公职: ["机关干部", "公务员", "领导干部", "党员干部", "机关工作人员", "事业单位人员"],
  工人: ["职工", "企业员工", "工人", "员工", "产业工人", "务工人员"],
  公众: ["居民", "社区居民", "市民", "群众", "公众", "全体居民"],
};
