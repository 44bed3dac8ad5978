import { answerError, answerJson, answerOptions, publicRoute } from "@/lib/api/answer";
import { detailAnswer } from "@/lib/api/event-answers";
import { getPublicEvent } from "@/lib/events/queries/get-public-event";

export const GET = publicRoute<RouteContext<"/api/v1/events/[id]">>(async (request, { params }) => {
  const event = await getPublicEvent((await params).id);
  return event ? answerJson(request, detailAnswer(event, new Date())) : answerError("not_found");
});

export const OPTIONS = answerOptions;
