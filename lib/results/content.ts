import { z } from "zod";

/** The parts of a results page the office chooses from; the headline is always there. */
export const resultSections = ["months", "groups", "campaigns", "online", "ledgers"] as const;
export type ResultSection = (typeof resultSections)[number];

const count = z.int().min(0);
const named = z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable() });

/** A year's results as they were released: page, CSV and JSON are made from this alone. */
export const resultsContent = z.object({
  year: z.int(),
  asOf: z.iso.datetime(),
  organisation: named.omit({ id: true }),
  introduction: z.string(),
  introductionEn: z.string(),
  sections: z.array(z.enum(resultSections)),
  events: count,
  counting: count,
  attendance: count,
  target: count.nullable(),
  months: z.array(z.object({ month: count, events: count, attendance: count })),
  groups: z.array(named.extend({ events: count, attendance: count })),
  campaigns: z.array(named.extend({ events: count, attendance: count })),
  online: z.array(z.object({ measure: z.enum(["views", "viewers", "peak"]), figure: count })),
  ledgers: z.object({ media: count, grants: count, venues: count, awards: count }),
});
export type ResultsContent = z.output<typeof resultsContent>;

/** Only what the office chose leaves the house. */
export function withChosenOnly(content: ResultsContent): ResultsContent {
  const has = (section: ResultSection) => content.sections.includes(section);
  return {
    ...content,
    months: has("months") ? content.months : [],
    groups: has("groups") ? content.groups : [],
    campaigns: has("campaigns") ? content.campaigns : [],
    online: has("online") ? content.online : [],
    ledgers: has("ledgers") ? content.ledgers : { media: 0, grants: 0, venues: 0, awards: 0 },
  };
}
