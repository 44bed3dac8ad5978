"use client";

import { useTranslations } from "next-intl";
import { recognitionLevels } from "@/lib/recognition/input";

/** The choices of a record by the name of their field, with their words. */
export function useRecordWords() {
  const t = useTranslations("record");
  const common = useTranslations("common");
  return {
    countedBy: (["sign_in", "tally", "estimate"] as const).map((value) => ({ value, label: t(`methods.${value}`) })),
    "online[].measure": (["views", "viewers", "peak"] as const).map((value) => ({
      value,
      label: t(`measures.${value}`),
    })),
    "mediaLinks[].level": recognitionLevels.map((value) => ({ value, label: common(`levels.${value}`) })),
  };
}
