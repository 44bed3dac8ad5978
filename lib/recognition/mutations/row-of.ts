import type { awards, mediaReports } from "@/db/schema";
import type { RecognitionWords } from "../input";
import type { Place } from "./place-recognition";

type Words = Pick<RecognitionWords, "title" | "source" | "level" | "url" | "on">;
type Media = Pick<typeof mediaReports.$inferInsert, "title" | "outlet" | "level" | "url" | "publishedOn"> & Place;
type Award = Pick<typeof awards.$inferInsert, "title" | "giver" | "level" | "givenOn"> & Place;

/** A media report as its table has it. */
export function mediaRowOf({ title, source, level, url, on }: Words, place: Place): Media {
  return { title, outlet: source, level, url, publishedOn: on, ...place };
}

/** An award as its table has it. */
export function awardRowOf({ title, source, level, on }: Words, place: Place): Award {
  return { title, giver: source, level, givenOn: on, ...place };
}
