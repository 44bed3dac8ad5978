"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { dropTemplateInput, keepTemplateInput, templateInput } from "@/lib/templates/input";
import { dropTemplate, keepTemplate, saveTemplate } from "@/lib/templates/mutations";

const permission = "events.manage";
const afterwards = (notice: string) => () => pathHere(`/desk/templates?notice=${notice}`);

/** Keeps an event as a template of its unit. */
export const keepTemplateAction = formAction({
  permission,
  schema: keepTemplateInput,
  run: keepTemplate,
  goTo: afterwards("kept"),
});
export const saveTemplateAction = formAction({
  permission,
  schema: templateInput,
  run: saveTemplate,
  row: ({ id }) => ({ kind: "event_template", id }),
  goTo: afterwards("saved"),
});
export const dropTemplateAction = formAction({
  permission,
  schema: dropTemplateInput,
  run: dropTemplate,
  goTo: afterwards("dropped"),
});
