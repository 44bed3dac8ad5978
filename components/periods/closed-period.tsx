import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { ClosedMonth } from "@/lib/periods/queries";
import { Correctable } from "./correctable";
import { useMonthName } from "./month-name";

/** Says that an event lies in a closed month, above the forms that change it; they then ask those who may correct for a reason. */
export function ClosedPeriod({ closed, children }: { closed: ClosedMonth | null; children: ReactNode }): ReactNode {
  const t = useTranslations("periods.closedMonth");
  const nameOf = useMonthName();
  if (!closed) return children;
  const month = nameOf(closed.month);
  return (
    <Correctable month={closed.mayCorrect ? closed.month : null}>
      <div className="flex flex-col gap-8">
        <Notice tone="warn" title={t("title", { month })}>
          {closed.mayCorrect ? t("correct") : t("ask")}
        </Notice>
        {children}
      </div>
    </Correctable>
  );
}
