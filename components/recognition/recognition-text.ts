/** The form of a media report or award as text, as inputs hold it. */
export type RecognitionText = Record<
  "title" | "source" | "level" | "url" | "on" | "unitId" | "eventId" | "campaignId",
  string
>;

type Row = {
  title: string;
  source: string;
  level: string;
  url: string | null;
  on: string;
  unitId: string;
  eventId: string | null;
  campaignId: string | null;
};

/** A row as the fields of its form. */
export function textOfRecognition({ title, source, level, on, unitId, ...row }: Row): RecognitionText {
  const { url, eventId, campaignId } = row;
  return { title, source, level, on, unitId, url: url ?? "", eventId: eventId ?? "", campaignId: campaignId ?? "" };
}

/** A new one, of an event if one is named. */
export function blankRecognition(eventId = ""): RecognitionText {
  return { title: "", source: "", level: "", url: "", on: "", unitId: "", eventId, campaignId: "" };
}
