import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** An amount in yuan; a grant without one has none, which is not zero. */
export function Amount({ yuan }: { yuan: number | null }): ReactNode {
  const t = useTranslations("grants");
  const common = useTranslations("common");
  const format = useFormatter();
  if (yuan === null) return <span className="text-faint">{common("notApplicable")}</span>;
  return t("yuan", { figure: format.number(yuan) });
}
