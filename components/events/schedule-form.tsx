import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import type { FilterOption } from "@/components/ui/filter-fields";
import { localePath } from "@/i18n/path";
import type { ChoiceName, ScheduleFilter } from "@/lib/events/schedule-filter";
import { WhenChips } from "./schedule-chips";
import type { ScheduleOptions } from "./schedule-options";

/** The filters as a plain GET form: what is chosen is in the address, no script needed. */
export function ScheduleForm({
  filter,
  options,
  total,
}: {
  filter: ScheduleFilter;
  options: ScheduleOptions;
  /** How many events there are, in words. */
  total: string;
}): ReactNode {
  const t = useTranslations("schedule");
  const locale = useLocale();
  const more = [filter.campaign, filter.kind, filter.format, filter.from, filter.to].some(Boolean);
  return (
    <search aria-label={t("search")} className="print:hidden">
      <form action={localePath(locale, "/")} method="get" className="flex flex-col gap-2">
        {filter.past && <input type="hidden" name="past" value="1" />}
        {filter.when && <input type="hidden" name="when" value={filter.when} />}
        <div className="grid grid-cols-2 gap-2 elder:grid-cols-1 md:grid-cols-[minmax(0,1fr)_12rem_12rem_auto]">
          <div className="col-span-2 flex gap-2 elder:col-span-1 md:contents">
            <input
              type="search"
              name="q"
              aria-label={t("search")}
              placeholder={t("searchHint")}
              defaultValue={filter.q}
              maxLength={60}
              className={controlClass("min-w-0")}
            />
            <Button type="submit" className="shrink-0 md:order-last">
              {t("submit")}
            </Button>
          </div>
          <Choice name="group" label={t("group")} all={t("allGroups")} options={options.group} value={filter.group} />
          <Choice
            name="street"
            label={t("street")}
            all={t("allStreets")}
            options={options.street}
            value={filter.street}
          />
        </div>
        {!filter.past && <WhenChips filter={filter} />}
        <div className="relative">
          <details open={more} className="group elder:hidden">
            <summary className="inline-flex min-h-target list-none items-center gap-2 text-teal hover:underline [&::-webkit-details-marker]:hidden">
              {t("more")}
              <svg viewBox="0 0 12 12" className="size-3 group-open:rotate-180" aria-hidden="true">
                <path d="m1.5 4 4.5 4.5L10.5 4" className="fill-none stroke-current" strokeWidth="1.6" />
              </svg>
            </summary>
            <div className="grid gap-2 pt-1 pb-2 sm:grid-cols-3 lg:grid-cols-5">
              <Choice
                name="campaign"
                label={t("campaign")}
                all={t("allCampaigns")}
                options={options.campaign}
                value={filter.campaign}
              />
              <Choice name="kind" label={t("kind")} all={t("allKinds")} options={options.kind} value={filter.kind} />
              <Choice
                name="format"
                label={t("format")}
                all={t("allFormats")}
                options={options.format}
                value={filter.format}
              />
              <Day name="from" label={t("from")} value={filter.from} />
              <Day name="to" label={t("to")} value={filter.to} />
            </div>
          </details>
          <p className="end-0 top-0 flex min-h-target items-center text-soft elder:static absolute" aria-live="polite">
            {total}
          </p>
        </div>
      </form>
    </search>
  );
}

function Choice({
  name,
  label,
  all,
  options,
  value = "",
}: {
  name: ChoiceName;
  label: string;
  all: string;
  options: FilterOption[];
  value?: string;
}): ReactNode {
  return (
    <select name={name} aria-label={label} defaultValue={value} className={controlClass()}>
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.count === 0 && option.value !== value}>
          {option.count === undefined ? option.label : `${option.label} (${option.count})`}
        </option>
      ))}
    </select>
  );
}

function Day({ name, label, value }: { name: "from" | "to"; label: string; value?: string }): ReactNode {
  const id = useId();
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="shrink-0 text-soft">
        {label}
      </label>
      <input id={id} type="date" name={name} defaultValue={value} className={controlClass("min-w-0")} />
    </div>
  );
}
