import { answerError, answerJson, answerOptions, publicRoute, readParameters } from "@/lib/api/answer";
import { progressParameters } from "@/lib/api/parameters";
import { answerOfProgress } from "@/lib/api/progress-answer";
import { getPublicProgress } from "@/lib/targets/public-progress";
import { readYear } from "@/lib/targets/year";

export const GET = publicRoute(async (request) => {
  const asked = readParameters(request, progressParameters);
  if (!asked.ok) return asked.answer;
  const now = new Date();
  const progress = await getPublicProgress(readYear(asked.value.year?.toString(), now), now);
  return progress ? answerJson(request, answerOfProgress(progress, now)) : answerError("not_set_up");
});

export const OPTIONS = answerOptions;
