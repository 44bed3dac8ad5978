import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OfficeTabs } from "@/components/shell/office-tabs";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";

/** For coordinators of one unit: the results are the whole programme's, and nobody else's before they are released. */
export function NoOfficeResults({ year }: { year: number }): ReactNode {
  const t = useTranslations("results");
  return (
    <div className="flex flex-col gap-8">
      <PageHeading title={t("office", { year: String(year) })} />
      <OfficeTabs of="reporting" current="results" />
      <Notice>{t("readOnly")}</Notice>
    </div>
  );
}
