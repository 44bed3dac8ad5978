/** What a placeholder asks for, for readers: 场|专项=科技活动周|写法=概数 becomes 场（专项：科技活动周）. */
export function askedWords(source: string): string {
  const [name = "", ...options] = source.replace(/^\{|\}$/g, "").split(/[|｜]/);
  const said = options
    .filter((option) => !/^\s*写法/.test(option))
    .map((option) => option.trim().replace(/[=＝]/, "："));
  return said.length === 0 ? name : `${name}（${said.join("，")}）`;
}
