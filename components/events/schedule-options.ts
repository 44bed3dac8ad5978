import type { FilterOption } from "@/components/ui/filter-fields";
import { namedIn } from "@/i18n/named";
import type { ChoiceCounts } from "@/lib/events/queries/count-public-events";
import type { ScheduleChoices } from "@/lib/events/queries/list-schedule-choices";
import { type ChoiceName, choiceNames, type ScheduleFilter } from "@/lib/events/schedule-filter";

export type ScheduleOptions = Record<ChoiceName, FilterOption[]>;
type Offered = {
  counts: ChoiceCounts | null;
  filter: ScheduleFilter;
  locale: string;
  /** The words for on site and online. */
  formats: Record<"onsite" | "online", string>;
};

/** The choices of each filter with their counts. What is retired is offered only where it still finds something. */
export function optionsOf(choices: ScheduleChoices, offered: Offered): ScheduleOptions {
  const formats = Object.entries(offered.formats).map(([id, name]) => ({ id, name, nameEn: null, retired: false }));
  const all = { ...choices, format: formats };
  return Object.fromEntries(
    choiceNames.map((name) => [
      name,
      all[name].flatMap((choice) => {
        const count = offered.counts ? (offered.counts[name].get(choice.id) ?? 0) : undefined;
        const kept = !choice.retired || count || offered.filter[name] === choice.id;
        return kept
          ? [{ value: choice.id, label: namedIn(offered.locale, choice), ...(count === undefined ? {} : { count }) }]
          : [];
      }),
    ]),
  ) as ScheduleOptions;
}
