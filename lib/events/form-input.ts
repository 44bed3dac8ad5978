import { z } from "zod";
import { seriesScopes } from "@/lib/series/scope";
import { shiftFields } from "@/lib/series/shift";
import { type EventFields, eventFields, missingForPublishing } from "./input";

const { campaignId: _campaign, editionId: _edition, ...fields } = eventFields.shape;

/**
 * The form of an event as it is sent: campaign and edition are one choice ("campaign/edition"), `id` is made with the empty form so
 * that sending it twice makes one event, `version` is 0 while nothing is kept yet, and the button pressed says what to do.
 */
export const eventFormInput = z
  .object({
    ...fields,
    campaign: z.string().max(100).optional(),
    id: z.string().regex(/^[\w-]{1,64}$/),
    version: z.number().int().min(0),
    intent: z.enum(["save", "publish"]).default("save"),
    /** For an event of a series: which of its events the change is for. */
    scope: z.enum(seriesScopes).optional(),
    ...shiftFields,
  })
  .superRefine((form, context) => check(form, (field, message) => context.addIssue(issue(field, message))), {
    // Told together with what is wrong in single fields, not after it is mended.
    when: () => true,
  });

export type EventFormInput = z.output<typeof eventFormInput>;
export type EventFormValues = z.input<typeof eventFormInput>;

/** The value of the one choice for campaign and edition. */
export function campaignChoice(campaignId: string | null, editionId: string | null): string {
  return campaignId ? [campaignId, editionId].filter(Boolean).join("/") : "";
}

/** Campaign and edition out of the one choice for both. */
export function readCampaignChoice(choice: string | undefined): Pick<EventFields, "campaignId" | "editionId"> {
  const [campaignId, editionId] = (choice ?? "").split("/");
  return { campaignId: campaignId || undefined, editionId: editionId || undefined };
}

type Problem = (field: string, message: string) => void;

// Fields that are wrong themselves may be missing here.
type Checked = Partial<EventFields> & { intent?: "save" | "publish" };

function check(form: Checked, problem: Problem): void {
  const { startDate, startTime, endDate = startDate, endTime } = form;
  if (startDate && startTime && endDate && endTime && `${endDate}T${endTime}` <= `${startDate}T${startTime}`)
    problem(endDate < startDate ? "endDate" : "endTime", "ends_before_start");
  if (form.intent !== "publish" || !form.format) return;
  const asked = { ...form, format: form.format, groupIds: form.groupIds ?? [] };
  for (const field of missingForPublishing(asked)) problem(field, "required");
}

function issue(field: string, message: string) {
  return { code: "custom" as const, message, path: [field] };
}
