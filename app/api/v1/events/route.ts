import { answerJson, answerOptions, publicRoute, readParameters } from "@/lib/api/answer";
import { summaryAnswer } from "@/lib/api/event-answers";
import { eventsParameters } from "@/lib/api/parameters";
import { countPublicEvents } from "@/lib/events/queries/count-public-events";
import { listPublicEvents } from "@/lib/events/queries/list-public-events";
import { cursorOf, keyOf } from "@/lib/events/schedule-page";

export const GET = publicRoute(async (request) => {
  const asked = readParameters(request, eventsParameters);
  if (!asked.ok) return asked.answer;
  const { cursor, limit, ...filter } = asked.value;
  const now = new Date();
  const [page, counts] = await Promise.all([
    listPublicEvents(filter, cursor ? { after: keyOf(cursor) } : {}, { now, limit }),
    countPublicEvents(filter, now),
  ]);
  const last = page.events.at(-1);
  return answerJson(request, {
    events: page.events.map((event) => summaryAnswer(event, now)),
    total: counts.total,
    next: page.later && last ? cursorOf(last) : null,
  });
});

export const OPTIONS = answerOptions;
