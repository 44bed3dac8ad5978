"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { recordFormInput } from "@/lib/records/input";
import { keepRecord } from "@/lib/records/mutations/save-record";

/** Keeps the record, and hands it to the coordinator when asked to. */
export const keepRecordAction = formAction({
  permission: "records.manage",
  schema: recordFormInput,
  run: keepRecord,
  row: ({ eventId }) => ({ kind: "event", id: eventId }),
  goTo: ({ id }, { intent }) =>
    pathHere(intent === "submit" ? `/desk/events/${id}?notice=submit` : `/desk/events/${id}/record?notice=save`),
});
