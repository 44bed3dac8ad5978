import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

type Param = string | string[] | undefined;

/** How many events a series has made, and how many of them wait as drafts. */
export function MadeNotice({ made, held }: { made: Param; held: Param }): ReactNode {
  const t = useTranslations("series");
  const count = (value: Param) => Number(/^\d{1,4}$/.exec(String(value))?.[0] ?? 0);
  return (
    <Notice tone="success" live>
      {t("made", { made: count(made), held: count(held) })}
    </Notice>
  );
}
