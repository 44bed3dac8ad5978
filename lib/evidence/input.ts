import { z } from "zod";
import { wholeNumber } from "@/lib/actions/whole-number";
import { requiredText, version } from "@/lib/lists/fields";

const mebibyte = 1024 * 1024;

/** How large a file may be as it is sent. */
export const mostBytes = { picture: 25 * mebibyte, pdf: 20 * mebibyte } as const;
/** How much one form without a script may carry at once. */
export const mostBytesOfForm = 60 * mebibyte;
/** More files of one event help nobody. */
export const mostFiles = 60;

const id = z.string().min(1).max(64);

/** What goes with files that are sent: the event they belong to, what they show, and a key for each that a retry repeats. */
export const uploadInput = z.object({
  eventId: id,
  kind: z.enum(["photo", "sign_in_sheet", "screenshot", "document"]),
  key: z.string().regex(/^[\w-]{8,64}$/),
});

export type UploadInput = z.output<typeof uploadInput>;

/** One file of an event, as the form saw it. */
export const fileInput = z.object({ eventId: id, id, version: z.coerce.number().pipe(version) });

/** What is to be seen on it, in words. */
export const captionInput = fileInput.extend({ caption: z.string().trim().max(200).default("") });

/** A photo for the public page: described, and with the word of those who can be recognised. */
export const releaseInput = fileInput.extend({
  caption: requiredText(200),
  agreed: z.literal("on", { error: "portrait_consent" }),
});

/** A file to be erased on somebody's wish: why, without their name. */
export const eraseInput = fileInput.extend({ reason: requiredText(200) });

export type EraseInput = z.output<typeof eraseInput>;
export type FileInput = z.output<typeof fileInput>;
export type CaptionInput = z.output<typeof captionInput>;
export type ReleaseInput = z.output<typeof releaseInput>;

/** What a kind of event asks for. `seen` is the rule as the form showed it. */
export const ruleInput = z.object({
  id,
  asked: z.enum(["none", "photos", "sheet", "both", "either"]),
  photos: wholeNumber(1, 20),
  seen: z.string().max(20),
});

export type RuleInput = z.output<typeof ruleInput>;

/** A rule as a form carries it back. */
export function seenRule({ asked, photos }: { asked: string; photos: number }): string {
  return `${asked} ${photos}`;
}
