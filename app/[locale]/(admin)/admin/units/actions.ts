"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { newUnit, seenUnit, unitChange, unitMove } from "@/lib/units/input";
import { changeUnit, createUnit, moveUnit, restoreUnit, retireUnit } from "@/lib/units/mutations";

/** Adds a unit. */
export const createUnitAction = formAction({
  permission: "units.manage",
  schema: newUnit,
  run: createUnit,
  goTo: ({ id }) => pathHere(`/admin/units/${id}?done=created`),
});

/** Changes a unit's description. */
export const changeUnitAction = formAction({
  permission: "units.manage",
  schema: unitChange,
  run: changeUnit,
  row: ({ id }) => ({ kind: "unit", id }),
  goTo: (_, { id }) => pathHere(`/admin/units/${id}?done=changed`),
});

/** Moves a unit in the tree. */
export const moveUnitAction = formAction({
  permission: "units.manage",
  schema: unitMove,
  run: moveUnit,
  row: ({ id }) => ({ kind: "unit", id }),
  goTo: (_, { id }) => pathHere(`/admin/units/${id}?done=moved`),
});

/** Retires a unit. */
export const retireUnitAction = formAction({
  permission: "units.manage",
  schema: seenUnit,
  run: retireUnit,
  goTo: (_, { id }) => pathHere(`/admin/units/${id}?done=retired`),
});

/** Takes a unit back into use. */
export const restoreUnitAction = formAction({
  permission: "units.manage",
  schema: seenUnit,
  run: restoreUnit,
  goTo: (_, { id }) => pathHere(`/admin/units/${id}?done=restored`),
});
