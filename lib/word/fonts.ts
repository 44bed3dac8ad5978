// GB/T 9704-2012 names these typefaces. They are licensed and so only named, and text stays text.
export const fonts = {
  title: "方正小标宋简体",
  heading: "黑体",
  second: "楷体_GB2312",
  body: "仿宋_GB2312",
  number: "宋体",
} as const;

type Described = {
  /** Another name of the same or the nearest typeface. */ instead: string;
  family: string;
  panose: string;
};

/** What a program looks for where a typeface is not installed: the other name, else one of the same family and build. */
const described: Record<keyof typeof fonts, Described> = {
  title: { instead: "宋体", family: "roman", panose: "02010601030101010101" },
  heading: { instead: "SimHei", family: "swiss", panose: "02010609060101010101" },
  second: { instead: "楷体", family: "modern", panose: "02010609060101010101" },
  body: { instead: "仿宋", family: "modern", panose: "02010609060101010101" },
  number: { instead: "SimSun", family: "roman", panose: "02010600030101010101" },
};

/** The font table of a Word file: each typeface with what stands in for it. */
export function fontTable(): string {
  const each = Object.entries(described).map(
    ([face, { instead, family, panose }]) =>
      `<w:font w:name="${fonts[face as keyof typeof fonts]}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${each.join("")}</w:fonts>`;
}
