import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { keyed } from "@/lib/reports/content";
import type { ResultsContent } from "@/lib/results/content";

/** What the office says about the year, a paragraph a line; in Chinese where it wrote nothing in English. */
export function Introduction({
  content,
}: {
  content: Pick<ResultsContent, "introduction" | "introductionEn">;
}): ReactNode {
  const inEnglish = useLocale() === "en" && content.introductionEn !== "";
  const text = inEnglish ? content.introductionEn : content.introduction;
  if (text === "") return null;
  return (
    <div lang={inEnglish ? "en" : "zh-CN"} className="flex max-w-text flex-col gap-4 text-lg">
      {keyed(text.split(/\n+/)).map(({ key, item }) => (
        <p key={key}>{item}</p>
      ))}
    </div>
  );
}
