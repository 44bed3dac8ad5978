"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import {
  changeEventKind,
  createEventKind,
  restoreEventKind,
  retireEventKind,
  stepEventKind,
} from "@/lib/event-kinds/mutations";
import { ruleInput } from "@/lib/evidence/input";
import { changeEvidenceRule } from "@/lib/evidence/mutations/change-rule";
import { entryChange, entryStep, newEntry, oneEntry } from "@/lib/lists/input";

const permission = "catalogue.manage";
const here = "/admin/catalogue/event-kinds";

/** Adds an entry. */
export const createAction = formAction({
  permission,
  schema: newEntry,
  run: createEventKind,
  goTo: () => pathHere(`${here}?done=created`),
});

/** Renames an entry. */
export const changeAction = formAction({
  permission,
  schema: entryChange,
  run: changeEventKind,
  row: ({ id }) => ({ kind: "event_kind", id }),
  goTo: () => pathHere(`${here}?done=changed`),
});

/** Moves an entry one place. */
export const stepAction = formAction({ permission, schema: entryStep, run: stepEventKind, goTo: () => pathHere(here) });

/** Takes an entry out of the choices. */
export const retireAction = formAction({
  permission,
  schema: oneEntry,
  run: retireEventKind,
  goTo: () => pathHere(`${here}?done=retired`),
});

/** Puts an entry back among the choices. */
export const restoreAction = formAction({
  permission,
  schema: oneEntry,
  run: restoreEventKind,
  goTo: () => pathHere(`${here}?done=restored`),
});

/** Says what evidence a kind of event asks for. */
export const changeRuleAction = formAction({
  permission,
  schema: ruleInput,
  run: changeEvidenceRule,
  row: ({ id }) => ({ kind: "event_kind", id }),
  goTo: () => pathHere(`${here}?done=changed`),
});
