import { z } from "zod";
import { named } from "./event-schemas";

const count = z.int();
const date = z.iso.date();

export const progressAnswer = z.object({
  year: z.int(),
  asOf: z.iso.datetime({ offset: true }),
  target: count.nullable(),
  parts: z
    .object({ approved: count, waiting: count, unreported: count, planned: count })
    .describe("Events that count toward the target, in four parts that never overlap"),
  notCounting: count.describe("Approved events in campaigns that do not count toward the target"),
  expected: count.nullable().describe("How many events were expected until today"),
  expectedFrom: z.enum(["months", "last_year", "even"]).describe("The profile the expectation was computed from"),
  forecast: z
    .object({ low: count, high: count })
    .nullable()
    .describe("Where the year is likely to end, between its pace so far and that of the last three months"),
  attendance: z
    .object({
      from: date,
      to: date,
      total: count,
      lastYear: count,
      groups: z.array(named.extend({ attendance: count, lastYear: count })),
    })
    .describe("Approved attendance on site, and that of the same days a year before"),
  months: z
    .array(z.object({ month: z.int().min(1).max(12), approved: count, lastYear: count }))
    .describe("Approved events that count toward the target, by the month they began in"),
});
