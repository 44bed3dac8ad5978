import { resultsFile } from "@/components/results/results-file";
import { answerError, answerOptions, openFile, publicRoute } from "@/lib/api/answer";
import { csvOf, csvResponse } from "@/lib/csv/csv";
import { getPublicResults } from "@/lib/results/queries/get-results";
import { readPublicYear } from "@/lib/results/year";

/** The released figures of a year as a table. */
export const GET = publicRoute(async (_request, { params }: RouteContext<"/[locale]/results/[year]/csv">) => {
  const { year: asked, locale } = await params;
  const year = readPublicYear(asked);
  const content = year === null ? null : await getPublicResults(year);
  if (!content) return answerError("not_found");
  const { name, header, rows } = await resultsFile(content, locale);
  return openFile(csvResponse(name, csvOf(header, rows)));
});

export const OPTIONS = answerOptions;
