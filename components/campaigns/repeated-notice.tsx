import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { Query } from "@/i18n/address";

/** What "as last year" has made, told on the page one was led back to. */
export function RepeatedNotice({ query, year }: { query: Query; year: number }): ReactNode {
  const t = useTranslations("campaigns.repeat");
  if (query.done !== "repeated") return null;
  const [plans, editions] = [countOf(query.plans), countOf(query.editions)];
  const nothing = plans + editions === 0;
  return (
    <Notice tone={nothing ? "info" : "success"} live>
      {nothing ? t("nothingNew", { year: String(year) }) : t("made", { year: String(year), plans, editions })}
    </Notice>
  );
}

/** The address is anybody's to write: what is no small number counts as none. */
function countOf(value: Query[string]): number {
  return typeof value === "string" && /^\d{1,4}$/.test(value) ? Number(value) : 0;
}
