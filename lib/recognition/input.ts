import { z } from "zod";
import { registerQuery } from "@/lib/ledgers/input";
import { formKey, optionalText, requiredText, version } from "@/lib/lists/fields";
import { correctionReason } from "@/lib/periods/input";

/** What others say of the programme's work: the press reports on it, and those above honour it. */
export const recognitionKinds = ["media", "awards"] as const;
export type RecognitionKind = (typeof recognitionKinds)[number];

/** The level of an outlet or of a giver, highest first. */
export const recognitionLevels = ["national", "province", "city", "district"] as const;

/** Which of them are looked at. `waiting`: media reports of events that are not approved, and so are not counted. */
export const recognitionQuery = z.object({
  ...registerQuery,
  level: z.enum(recognitionLevels).optional().catch(undefined),
  campaign: z.string().min(1).max(64).optional().catch(undefined),
  waiting: z.enum(["yes"]).optional().catch(undefined),
});
export type RecognitionQuery = z.output<typeof recognitionQuery>;

const link = z
  .url({ protocol: /^https?$/, error: "invalid_url" })
  .max(500)
  .optional()
  .transform((typed) => typed ?? null);

/** Who says it (an outlet, a giver) is `source`; when it was printed or given is `on`. Without a unit it is the event's. */
const words = {
  title: requiredText(120),
  source: requiredText(80),
  level: z.enum(recognitionLevels),
  url: link,
  on: z.iso.date("invalid_date"),
  unitId: optionalText(64),
  eventId: optionalText(64),
  campaignId: optionalText(64),
};

/** A new media report or award. */
export const newRecognition = z.object({ ...words, formKey, correctionReason });
/** One as it shall be. */
export const recognitionChange = z.object({ ...words, id: requiredText(64), version, correctionReason });
/** Takes one away, or agrees to it as it was seen. */
export const recognitionRemoval = z.object({ id: requiredText(64), version, correctionReason });
/** A unit's own report of one of its events. */
export const ownMediaReport = z
  .object({ ...words, formKey, eventId: requiredText(64) })
  .omit({ unitId: true, campaignId: true });

export type NewRecognition = z.output<typeof newRecognition>;
export type RecognitionWords = Omit<NewRecognition, "formKey" | "correctionReason">;
export type RecognitionRemoval = z.output<typeof recognitionRemoval>;
export type RecognitionChange = z.output<typeof recognitionChange>;
export type OwnMediaReport = z.output<typeof ownMediaReport>;
