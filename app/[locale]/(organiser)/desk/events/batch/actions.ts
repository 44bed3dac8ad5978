"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { batchInput, undoBatchInput } from "@/lib/batches/input";
import { changeMany } from "@/lib/batches/mutations/change-many";
import { undoBatch } from "@/lib/batches/mutations/undo-batch";

const afterwards = ({ id }: { id: string }) => pathHere(`/desk/events/batches/${id}`);

/** Does what the preview showed. */
export const changeManyAction = formAction({
  permission: "events.manage",
  schema: batchInput,
  run: changeMany,
  goTo: afterwards,
});
export const undoBatchAction = formAction({
  permission: "events.manage",
  schema: undoBatchInput,
  run: undoBatch,
  goTo: afterwards,
});
