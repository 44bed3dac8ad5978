import { z } from "zod";
import { eventFields } from "./input";

const { title, startDate, endDate, venueId, streetId, place } = eventFields.shape;
const time = eventFields.shape.startTime;

/** What is typed so far of an event, enough to look for one like it. */
export const typedEventInput = z.object({
  id: z.string().max(64).default(""),
  unitId: z.string().max(64).optional(),
  ...{ title, startDate, endDate: endDate.catch(undefined) },
  startTime: time.catch("00:00").default("00:00"),
  endTime: time.catch("23:59").default("23:59"),
  ...{ venueId, streetId, place },
});
export type TypedEvent = z.output<typeof typedEventInput>;
