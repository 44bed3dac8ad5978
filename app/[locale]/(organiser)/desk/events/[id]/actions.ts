"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { moveInput, reasonedMoveInput } from "@/lib/events/input";
import { declineProposal, deleteDraft, proposeEvent, publishEvent } from "@/lib/events/mutations/move-event";
import { withdrawRecordInput } from "@/lib/records/input";
import { withdrawRecord } from "@/lib/records/mutations/save-record";
import { followedQuery } from "@/lib/series/followed";
import { seriesMoveInput, seriesRescheduleInput } from "@/lib/series/input";
import { moveInSeries, rescheduleInSeries } from "@/lib/series/mutations/move-series";
import type { Followed } from "@/lib/series/mutations/series-events";

const permission = "events.manage";
const row = ({ id }: { id: string }) => ({ kind: "event", id });
const afterwards = (notice: string) => (moved: { id: string }) => pathHere(`/desk/events/${moved.id}?notice=${notice}`);
const inSeries = (notice: string) => (moved: { id: string; followed: Followed }) =>
  pathHere(`/desk/events/${moved.id}?notice=${notice}${followedQuery(moved.followed)}`);

export const publishAction = formAction({
  permission,
  schema: moveInput,
  run: publishEvent,
  goTo: afterwards("publish"),
});
export const proposeAction = formAction({
  permission,
  schema: moveInput,
  run: proposeEvent,
  goTo: afterwards("publish"),
});
export const declineAction = formAction({
  permission,
  schema: reasonedMoveInput,
  run: declineProposal,
  row,
  goTo: afterwards("decline"),
});
export const postponeAction = formAction({
  permission,
  schema: seriesMoveInput,
  run: (access, input) => moveInSeries(access, "postpone", input),
  row,
  goTo: inSeries("postpone"),
});
export const rescheduleAction = formAction({
  permission,
  schema: seriesRescheduleInput,
  run: rescheduleInSeries,
  row,
  goTo: inSeries("reschedule"),
});
export const cancelAction = formAction({
  permission,
  schema: seriesMoveInput,
  run: (access, input) => moveInSeries(access, "cancel", input),
  row,
  goTo: inSeries("cancel"),
});
export const deleteDraftAction = formAction({
  permission,
  schema: moveInput,
  run: deleteDraft,
  goTo: () => pathHere("/desk/events?notice=deleted"),
});
export const withdrawAction = formAction({
  permission: "records.manage",
  schema: withdrawRecordInput,
  run: withdrawRecord,
  goTo: afterwards("withdraw"),
});
