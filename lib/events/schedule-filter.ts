import { z } from "zod";
import { dayOfWeek, daysAfter, daysInMonth } from "@/lib/time/zone";

export const whens = ["today", "weekend", "month"] as const;

const date = z.iso.date().refine((day) => day >= "2000-01-01" && day <= "2100-12-31", "out_of_range");
const id = z.string().min(1).max(64);

/** What the schedule can be narrowed by; the same names in the page's address and in the API. */
export const filterFields = {
  when: z.enum(whens).optional().describe("Today, this weekend or this month; ignored when `from` or `to` is given"),
  from: date.optional().describe("First day, YYYY-MM-DD"),
  to: date.optional().describe("Last day, YYYY-MM-DD"),
  group: id.optional().describe("Id of an audience group"),
  street: id.optional().describe("Id of a street"),
  campaign: id.optional().describe("Id of a campaign"),
  kind: id.optional().describe("Id of a kind of event"),
  format: z
    .enum(["onsite", "online"])
    .optional()
    .describe("Events one can go to, or follow online; hybrid ones are both"),
  q: z.string().trim().min(1).max(60).optional().describe("Words in title, venue, place, host, speaker or campaign"),
  past: z.literal("1").optional().describe("1 lists past events, newest first, instead of coming ones"),
};

const filterSchema = z.object(filterFields);
export type ScheduleFilter = z.output<typeof filterSchema>;
/** The filters that choose one of a list. */
export const choiceNames = ["group", "street", "campaign", "kind", "format"] as const;
export type ChoiceName = (typeof choiceNames)[number];

/** Reads a filter from an address. What is unknown or malformed is left out: a bad address never fails. */
export function readFilter(params: Record<string, string | string[] | undefined>): ScheduleFilter {
  const entries = Object.entries(filterFields).flatMap(([name, field]) => {
    const value = params[name];
    const parsed = field.safeParse(Array.isArray(value) ? value[0] : value);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : [];
  });
  return Object.fromEntries(entries) as ScheduleFilter;
}

/** The days asked for, both ends included; an end that is not given is open. */
export function daysOf(filter: ScheduleFilter, today: string): { from?: string; to?: string } {
  if (filter.from || filter.to) return { from: filter.from, to: filter.to };
  if (filter.when === "today") return { from: today, to: today };
  if (filter.when === "weekend") return weekendFrom(today);
  if (filter.when === "month") return monthOf(today);
  return {};
}

/** This weekend: what is left of it on a Saturday or Sunday, else the coming one. */
function weekendFrom(today: string) {
  const weekday = dayOfWeek(today);
  const sunday = daysAfter(today, 7 - weekday);
  return { from: weekday === 7 ? today : daysAfter(sunday, -1), to: sunday };
}

function monthOf(today: string) {
  const month = today.slice(0, 7);
  return { from: `${month}-01`, to: `${month}-${daysInMonth(Number(today.slice(0, 4)), Number(today.slice(5, 7)))}` };
}
