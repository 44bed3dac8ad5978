import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { publicResults } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { reachesAll } from "@/lib/targets/mutations";
import { type ResultSection, type ResultsContent, resultSections, resultsContent } from "../content";

/** What residents read about a year; null when the office has not released it, or has withdrawn it. Public. */
export async function getPublicResults(year: number): Promise<ResultsContent | null> {
  const [found] = await database()
    .select({ released: publicResults.released })
    .from(publicResults)
    .where(and(eq(publicResults.year, year), isPublic()));
  return found ? resultsContent.parse(found.released) : null;
}

/** The years whose results are public, newest first. Public. */
export async function listPublicYears(): Promise<number[]> {
  const found = await database()
    .select({ year: publicResults.year })
    .from(publicResults)
    .where(isPublic())
    .orderBy(desc(publicResults.year));
  return found.map(({ year }) => year);
}

export type PreparedResults = {
  year: number;
  introduction: string;
  introductionEn: string;
  sections: ResultSection[];
  /** 0 while nothing was prepared. */
  version: number;
  releasedAt: Date | null;
  withdrawnAt: Date | null;
  /** What is public now. */
  released: ResultsContent | null;
};

/** A year's results as the office prepares them; null for who does not reach the whole programme. */
export async function getPreparedResults(
  access: Access<"reports.manage">,
  year: number,
): Promise<PreparedResults | null> {
  if (!reachesAll(access)) return null;
  const [found] = await database().select().from(publicResults).where(eq(publicResults.year, year));
  if (!found) {
    const nothing = { introduction: "", introductionEn: "", releasedAt: null, withdrawnAt: null, released: null };
    return { year, version: 0, sections: [...resultSections], ...nothing };
  }
  const { introduction, introductionEn, version, releasedAt, withdrawnAt } = found;
  const released = found.released && !withdrawnAt ? resultsContent.parse(found.released) : null;
  const sections = resultSections.filter((section) => found.sections.includes(section));
  return { ...{ year, introduction, introductionEn, sections, version, releasedAt, withdrawnAt, released } };
}

function isPublic() {
  return and(isNotNull(publicResults.releasedAt), isNull(publicResults.withdrawnAt));
}
