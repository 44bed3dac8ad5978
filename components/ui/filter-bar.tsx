import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "./button";

/**
 * A GET form: what is chosen is in the address, no script needed. `keep` carries parameters that are not fields here;
 * `more` are fields behind a disclosure, open when `moreOpen`.
 */
export function FilterBar({
  action,
  children,
  more,
  moreLabel,
  moreOpen = false,
  keep = {},
  clearHref,
}: {
  action: string;
  children: ReactNode;
  more?: ReactNode;
  moreLabel?: string;
  moreOpen?: boolean;
  keep?: Record<string, string | undefined>;
  /** Shown only when something is chosen. */
  clearHref?: string;
}): ReactNode {
  const t = useTranslations("common");
  return (
    <search className="print:hidden">
      <form action={action} method="get" className="flex flex-col gap-3">
        {Object.entries(keep).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <div className={fieldsClass}>
          {children}
          {!more && <FilterButtons apply={t("apply")} clear={t("clearFilters")} clearHref={clearHref} />}
        </div>
        {more && (
          <>
            <details open={moreOpen} className="group">
              <summary className="inline-flex min-h-target items-center font-medium text-teal hover:underline">
                {moreLabel ?? t("filters")}
              </summary>
              <div className={fieldsClass}>{more}</div>
            </details>
            <FilterButtons apply={t("apply")} clear={t("clearFilters")} clearHref={clearHref} />
          </>
        )}
      </form>
    </search>
  );
}

const fieldsClass = "grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap elder:grid-cols-1";

function FilterButtons({ apply, clear, clearHref }: { apply: string; clear: string; clearHref?: string }): ReactNode {
  return (
    <div className="col-span-full flex flex-wrap gap-2">
      <Button type="submit">{apply}</Button>
      {clearHref && (
        <ButtonLink href={clearHref} tone="quiet">
          {clear}
        </ButtonLink>
      )}
    </div>
  );
}
