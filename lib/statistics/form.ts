import { z } from "zod";

/** What a figure is counted in: 次, 人次, 个. */
export const countingUnits = ["times", "person_times", "number"] as const;
/**
 * What of the events is counted: the events; their attendance; an online figure; the units that held them (开放单位数); or the
 * groups, where events of one unit under one title are the meetings of one group (兴趣小组).
 */
export const counted = ["events", "attendance", "online", "units", "groups"] as const;
export const formats = ["onsite", "online", "hybrid"] as const;
export const onlineMeasures = ["views", "viewers", "peak"] as const;

/**
 * One row of the return. It counts the approved events that meet every condition given: of one of the kinds, of one of the
 * campaigns, in one of the formats, with at least so much attendance. `split` asks for on site and online apart.
 */
export const returnRow = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/),
  code: z.string(),
  category: z.string(),
  name: z.string(),
  unit: z.enum(countingUnits),
  counts: z.enum(counted),
  kinds: z.array(z.string()),
  campaigns: z.array(z.string()),
  formats: z.array(z.enum(formats)),
  leastAttendance: z.number().int().nullable(),
  split: z.boolean(),
  online: z.enum(onlineMeasures),
  /** The office says that there is no such thing here: the row shows "-", which is not zero. */
  notApplicable: z.boolean(),
  /** Its events may stand in other rows as well, on purpose (a lecture of the Science and Technology Week). */
  alsoElsewhere: z.boolean(),
});

/** The rows of a form, and the kinds of events that it leaves out on purpose. */
export const formRows = z.object({ rows: z.array(returnRow), leftOut: z.array(z.string()) });

export type ReturnRow = z.output<typeof returnRow>;
export type FormRows = z.output<typeof formRows>;

/** The form of a data year; `version` is 0 while it is the one an installation starts from. */
export type ReturnForm = FormRows & {
  year: number;
  name: string;
  tableCode: string;
  /** Compared with the year's blank form by the office. */
  confirmed: boolean;
  version: number;
};

export const returnParts = ["whole", "onsite", "online"] as const;
/** A figure of a row: the whole, or one side of a split. */
export type ReturnPart = (typeof returnParts)[number];

/**
 * The figures a row shows. A split count shows the whole and its sides; split attendance shows on site and online side by side,
 * since the two are never added.
 */
export function partsOf({ counts, split }: Pick<ReturnRow, "counts" | "split">): ReturnPart[] {
  if (counts === "online") return ["online"];
  if (!split) return ["whole"];
  return counts === "attendance" ? ["onsite", "online"] : ["whole", "onsite", "online"];
}

/** Does the row say which events it counts, and do such events exist here? Else it shows "-". */
export function isApplicable(row: ReturnRow): boolean {
  return isMapped(row) && !row.notApplicable;
}

/** Does the row say which events it counts? */
export function isMapped({ kinds, campaigns, formats: held, leastAttendance }: ReturnRow): boolean {
  return kinds.length > 0 || campaigns.length > 0 || held.length > 0 || leastAttendance !== null;
}

/** The formats of the events that a figure counts; empty means all. A hybrid event is held on site and counts there, once. */
export function formatsOf(row: ReturnRow, part: ReturnPart): readonly string[] | null {
  // Attendance is on site by its meaning and online figures by theirs, whatever the format of the event.
  const sides = { whole: formats, onsite: ["onsite", "hybrid"], online: ["online"] } as const;
  const side: readonly string[] = row.counts === "attendance" || row.counts === "online" ? formats : sides[part];
  const held = side.filter((format) => row.formats.length === 0 || row.formats.includes(format as "onsite"));
  return held.length === formats.length ? null : held;
}

/** The online figure that this part of the row adds up, if it does. */
export function onlineFigureOf(row: ReturnRow, part: ReturnPart): ReturnRow["online"] | null {
  const addsFigures = row.counts === "attendance" || row.counts === "online";
  return addsFigures && part === "online" ? row.online : null;
}
