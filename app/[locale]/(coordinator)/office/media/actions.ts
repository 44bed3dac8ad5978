"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { newRecognition, recognitionChange, recognitionRemoval } from "@/lib/recognition/input";
import { confirmMedia } from "@/lib/recognition/mutations/confirm-media";
import { changeRecognition, createRecognition, removeRecognition } from "@/lib/recognition/mutations/keep-recognition";

const permission = "ledgers.manage";

/** Enters a media report. */
export const createMediaReportAction = formAction({
  permission,
  schema: newRecognition,
  run: (access, input) => createRecognition("media", access, input),
  goTo: (_, { on }) => pathHere(`/office/media?year=${on.slice(0, 4)}&done=created`),
});

/** Changes a media report. */
export const changeMediaReportAction = formAction({
  permission,
  schema: recognitionChange,
  run: (access, input) => changeRecognition("media", access, input),
  row: ({ id }) => ({ kind: "media_report", id }),
  goTo: ({ id }) => pathHere(`/office/media/${id}?done=changed`),
});

/** Agrees to what a unit entered by itself. */
export const confirmMediaReportAction = formAction({
  permission,
  schema: recognitionRemoval,
  run: confirmMedia,
  goTo: ({ year }) => pathHere(`/office/media?year=${year}&waiting=yes&done=confirmed`),
});

/** Takes a media report away. */
export const removeMediaReportAction = formAction({
  permission,
  schema: recognitionRemoval,
  run: (access, input) => removeRecognition("media", access, input),
  goTo: () => pathHere("/office/media?done=removed"),
});
