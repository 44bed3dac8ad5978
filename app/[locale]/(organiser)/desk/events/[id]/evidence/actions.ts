"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { captionInput, eraseInput, fileInput, releaseInput } from "@/lib/evidence/input";
import { eraseEvidence } from "@/lib/evidence/mutations/erase-evidence";
import { describeFile, releasePhoto, withdrawPhoto } from "@/lib/evidence/mutations/release-photo";
import { removeEvidence } from "@/lib/evidence/mutations/remove-evidence";

const permission = "records.manage";
const backTo = (done: string) => (changed: { id: string }) =>
  pathHere(`/desk/events/${changed.id}/evidence?done=${done}`);

/** Says what a file shows. */
export const describeAction = formAction({
  permission,
  schema: captionInput,
  run: describeFile,
  row: ({ eventId }) => ({ kind: "event", id: eventId }),
  goTo: backTo("describe"),
});

/** Puts a photo on the public page. */
export const releaseAction = formAction({
  permission,
  schema: releaseInput,
  run: releasePhoto,
  row: ({ eventId }) => ({ kind: "event", id: eventId }),
  goTo: backTo("release"),
});

/** Takes a photo off the public page. */
export const withdrawAction = formAction({
  permission,
  schema: fileInput,
  run: withdrawPhoto,
  goTo: backTo("withdraw"),
});

/** Removes a file for good. */
export const removeAction = formAction({ permission, schema: fileInput, run: removeEvidence, goTo: backTo("remove") });

/** Erases a file because somebody in it asked for it. */
export const eraseAction = formAction({
  permission,
  schema: eraseInput,
  run: eraseEvidence,
  row: ({ eventId }) => ({ kind: "event", id: eventId }),
  goTo: (erased) => backTo(erased.left ? "erase_later" : "erase")(erased),
});
