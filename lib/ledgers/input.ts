import { z } from "zod";

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const id = z.string().min(1).max(64);

/** What all the registers are narrowed by; the addresses that reports lead to say the same. All but `year` may be absent. */
export const registerQuery = {
  year: wholeNumber(2000, 2100),
  from: z.iso.date().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
  unit: id.optional().catch(undefined),
  text: z.string().trim().min(1).max(80).optional().catch(undefined),
  after: z.string().max(600).optional().catch(undefined),
  before: z.string().max(600).optional().catch(undefined),
  /** The report whose figure was opened: the way back. */
  report: id.optional().catch(undefined),
};

type Params = Record<string, string | string[] | undefined>;
type Given = Record<string, string | number | undefined>;

/** Reads an address; without a readable year it means the given one, and what cannot be read counts as absent. */
export function readRegisterQuery<Query>(schema: z.ZodType<Query>, params: Params, year: number): Query {
  const filled = Object.entries(params).filter(([, value]) => typeof value === "string" && value !== "");
  const given = Object.fromEntries(filled);
  const parsed = schema.safeParse(given);
  return parsed.success ? parsed.data : schema.parse({ ...given, year });
}

/** The address of a register, without its language. */
export function registerPath(page: string, query: Given): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, String(value));
  return params.size > 0 ? `${page}?${params}` : page;
}

/** The days a query means: its year, or the stretch of it that is asked for. */
export function spanOfQuery({
  year,
  from,
  until,
}: {
  year: number;
  from?: string | undefined;
  until?: string | undefined;
}) {
  const whole = { from: `${year}-01-01`, to: `${year}-12-31` };
  return {
    from: from && from > whole.from ? from : whole.from,
    to: until && until < whole.to ? until : whole.to,
  };
}
