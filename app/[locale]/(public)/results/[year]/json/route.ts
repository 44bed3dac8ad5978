import { answerError, answerJson, answerOptions, publicRoute } from "@/lib/api/answer";
import { getPublicResults } from "@/lib/results/queries/get-results";
import { readPublicYear } from "@/lib/results/year";

/** The released figures of a year as open data. */
export const GET = publicRoute(async (request, { params }: RouteContext<"/[locale]/results/[year]/json">) => {
  const year = readPublicYear((await params).year);
  const content = year === null ? null : await getPublicResults(year);
  return content ? answerJson(request, content) : answerError("not_found");
});

export const OPTIONS = answerOptions;
