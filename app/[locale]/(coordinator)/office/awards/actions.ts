"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { newRecognition, recognitionChange, recognitionRemoval } from "@/lib/recognition/input";
import { changeRecognition, createRecognition, removeRecognition } from "@/lib/recognition/mutations/keep-recognition";

const permission = "ledgers.manage";

/** Enters an award. */
export const createAwardAction = formAction({
  permission,
  schema: newRecognition,
  run: (access, input) => createRecognition("awards", access, input),
  goTo: (_, { on }) => pathHere(`/office/awards?year=${on.slice(0, 4)}&done=created`),
});

/** Changes an award. */
export const changeAwardAction = formAction({
  permission,
  schema: recognitionChange,
  run: (access, input) => changeRecognition("awards", access, input),
  row: ({ id }) => ({ kind: "award", id }),
  goTo: ({ id }) => pathHere(`/office/awards/${id}?done=changed`),
});

/** Takes an award away. */
export const removeAwardAction = formAction({
  permission,
  schema: recognitionRemoval,
  run: (access, input) => removeRecognition("awards", access, input),
  goTo: () => pathHere("/office/awards?done=removed"),
});
