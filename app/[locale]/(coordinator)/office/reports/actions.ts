"use server";

import { pathHere } from "@/i18n/path-here";
import { formAction } from "@/lib/actions/form-action";
import { resetTemplateInput, saveTemplateInput, takeReportInput } from "@/lib/reports/input";
import { resetTemplate, saveTemplate, takeReport } from "@/lib/reports/mutations";
import { previewReport } from "@/lib/reports/queries/preview-report";

/** Keeps a report as the ledger stands now. */
export const takeReportAction = formAction({
  permission: "reports.manage",
  schema: takeReportInput,
  run: takeReport,
  goTo: ({ id }) => pathHere(`/office/reports/${id}?done=kept`),
});

/** Keeps the office's own text of a kind of report. */
export const saveTemplateAction = formAction({
  permission: "reports.manage",
  schema: saveTemplateInput,
  run: saveTemplate,
  row: ({ kind }) => ({ kind: "report_template", id: kind }),
  goTo: (_, { kind, period }) => pathHere(`/office/reports/template?kind=${kind}&period=${period}&done=saved`),
});

/** Goes back to the text an installation starts from. */
export const resetTemplateAction = formAction({
  permission: "reports.manage",
  schema: resetTemplateInput,
  run: resetTemplate,
  goTo: (_, { kind, period }) => pathHere(`/office/reports/template?kind=${kind}&period=${period}&done=wasReset`),
});

/** Shows what comes of a text that is being written; keeps nothing. */
export const previewReportAction = formAction({
  permission: "reports.manage",
  schema: saveTemplateInput,
  run: previewReport,
  show: ({ content }) => JSON.stringify(content),
});
