import { filterFields, type ScheduleFilter } from "./schedule-filter";

/** The address of the schedule with this filter (without its language), its parameters always in the same order. */
export function scheduleAddress(filter: ScheduleFilter, place: { after?: string; before?: string } = {}): string {
  const params = new URLSearchParams();
  for (const name of Object.keys(filterFields) as (keyof ScheduleFilter)[]) {
    const value = filter[name];
    if (value) params.set(name, value);
  }
  for (const [name, value] of Object.entries(place)) if (value) params.set(name, value);
  return params.size > 0 ? `/?${params}` : "/";
}

/** The filter without some of what was chosen. */
export function without(filter: ScheduleFilter, ...names: (keyof ScheduleFilter)[]): ScheduleFilter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !names.includes(name as keyof ScheduleFilter)));
}
