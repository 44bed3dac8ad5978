import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkTabs } from "@/components/ui/link-tabs";
import { localePath } from "@/i18n/path";

/** The pages of the office that stand side by side, each under `/office/` and its own name. */
const tabSets = {
  registers: ["campaigns", "venues", "grants", "media", "awards"],
  plan: ["targets", "periods"],
  reporting: ["reports", "ledger", "statistics", "rankings", "results"],
} as const;
type TabSet = keyof typeof tabSets;
export type OfficeTab = (typeof tabSets)[TabSet][number];

/** The tabs of one room of the office; the page whose tabs they are is `current`. */
export function OfficeTabs({ of, current }: { of: TabSet; current: OfficeTab }): ReactNode {
  const t = useTranslations("office.tabs");
  const locale = useLocale();
  const tabs = tabSets[of].map((tab) => ({
    href: localePath(locale, `/office/${tab}`),
    label: t(tab),
    current: tab === current,
  }));
  return <LinkTabs label={t(of)} tabs={tabs} />;
}
