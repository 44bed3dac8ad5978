"use server";

import { getLocale } from "next-intl/server";
import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { fixImportInput, importInput, mapImportInput } from "@/lib/imports/input";
import { cancelImport } from "@/lib/imports/mutations/cancel-import";
import { fixImport, mapImport } from "@/lib/imports/mutations/map-import";
import { orderImport, undoImport } from "@/lib/imports/mutations/save-import";

/** Keeps what the columns of a spreadsheet hold. */
export const mapImportAction = formAction({
  permission: "events.manage",
  schema: mapImportInput,
  run: mapImport,
  goTo: ({ id }) => pathHere(`/desk/import/${id}?done=mapped`),
});

/** Keeps mended cells. */
export const fixImportAction = formAction({
  permission: "events.manage",
  schema: fixImportInput,
  run: fixImport,
  goTo: ({ id }) => pathHere(`/desk/import/${id}?done=fixed`),
});

/** Has the import saved in the background. */
export const orderImportAction = formAction({
  permission: "events.manage",
  schema: importInput,
  run: async (access, input) => orderImport(access, input, await getLocale()),
  goTo: ({ id }) => pathHere(`/desk/import/${id}`),
});

/** Calls off an import that is being saved: nothing of it is. */
export const cancelImportAction = formAction({
  permission: "events.manage",
  schema: importInput,
  run: cancelImport,
  goTo: ({ id }) => pathHere(`/desk/import/${id}`),
});

/** Takes a saved import back as a whole. */
export const undoImportAction = formAction({
  permission: "events.manage",
  schema: importInput,
  run: undoImport,
  goTo: ({ id }) => pathHere(`/desk/import/${id}`),
});
