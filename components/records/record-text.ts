import type { RecordFormValues } from "@/lib/records/input";
import type { OwnRecord } from "@/lib/records/queries";

type Rows<Name extends "online" | "mediaLinks"> = Record<
  keyof NonNullable<NonNullable<RecordFormValues[Name]>[number]>,
  string
>[];

/** The record's form as text, as inputs hold it. */
export type RecordText = {
  eventId: string;
  version: string;
  countedBy: string;
  attendance: Record<string, string>;
  online: Rows<"online">;
  summary: string;
  mediaLinks: Rows<"mediaLinks">;
};

export const blankView = { platform: "", measure: "views", claimed: "", takenOn: "", screenshotId: "" };
export const blankLink = { title: "", outlet: "", url: "", level: "", publishedOn: "" };

/** A record as the fields of its form; a blank row waits where there is none. */
export function textOfRecord(eventId: string, record: OwnRecord | null): RecordText {
  const figures = record?.attendance ?? [];
  const online = record?.online ?? [];
  const links = record?.mediaLinks ?? [];
  return {
    eventId,
    version: String(record?.version ?? 0),
    countedBy: record?.countedBy ?? "",
    attendance: Object.fromEntries(figures.map(({ groupId, claimed }) => [groupId, String(claimed ?? "")])),
    online:
      online.length === 0
        ? [blankView]
        : online.map((view) => ({
            platform: view.platform,
            measure: view.measure,
            claimed: String(view.claimed),
            takenOn: view.takenOn ?? "",
            screenshotId: view.screenshotId ?? "",
          })),
    summary: record?.summary ?? "",
    mediaLinks: links.length === 0 ? [blankLink] : links.map((link) => ({ ...blankLink, ...link })),
  };
}
