import { renameView, saveView } from "@/lib/analysis/mutations";
import { listSavedViews } from "@/lib/analysis/queries/list-saved-views";
import { renameViewInput } from "@/lib/analysis/view-input";
import { saveTemplateInput } from "@/lib/reports/input";
import { saveTemplate } from "@/lib/reports/mutations";
import { getTemplate } from "@/lib/reports/queries/get-template";
import { saveResultsInput } from "@/lib/results/input";
import { saveResults } from "@/lib/results/mutations";
import { getPreparedResults } from "@/lib/results/queries/get-results";
import { formSettingsInput, returnRowInput } from "@/lib/statistics/input";
import { saveFormSettings, saveReturnRow } from "@/lib/statistics/mutations";
import { getForm } from "@/lib/statistics/queries/get-form";
import { choiceOf, targetFormInput, targetOfForm } from "@/lib/targets/form-input";
import { setTarget } from "@/lib/targets/mutations";
import { saveSplit } from "@/lib/targets/mutations/save-split";
import { getSplit } from "@/lib/targets/queries/get-split";
import { listTargetLines } from "@/lib/targets/queries/list-target-lines";
import { splitFormInput } from "@/lib/targets/split-input";
import { accessOf, unitIds } from "@/lib/testing/programme";
import { asText, type EditForm, editForm, made } from "./edit-form";

const reports = () => accessOf("coordinator", "reports.manage");
const planner = () => accessOf("coordinator", "targets.manage");
const reader = () => accessOf("coordinator", "totals.read");
const year = 2026;

async function setWhole(figure: number): Promise<void> {
  made(await setTarget(planner(), { year, scope: "programme", scopeId: "", measure: "events", figure, version: 0 }));
}

/** The forms of the office. */
export const officeForms: EditForm[] = [
  editForm({
    schema: "saveTemplateInput",
    input: saveTemplateInput,
    make: async () => {
      const text = "One\nTwo\nThree\nFour\nFive";
      made(await saveTemplate(reports(), { kind: "annual", text, version: 0, period: "" }));
      return async () => {
        const template = await getTemplate(reports(), "annual");
        return { version: template.version, values: { text: template.text }, hidden: { kind: "annual" } };
      };
    },
    save: (input) => saveTemplate(reports(), input),
    both: { field: "text", mine: "Mine\nTwo\nThree", theirs: "Theirs\nTwo\nThree" },
  }),
  editForm({
    schema: "saveResultsInput",
    input: saveResultsInput,
    make: async () => async () => {
      const row = await getPreparedResults(reports(), year);
      const values = asText(row ?? {}, ["introduction", "introductionEn", "sections"]);
      return { version: row?.version ?? 0, values, hidden: { year: String(year) } };
    },
    save: (input) => saveResults(reports(), input),
    apart: { mine: { introduction: "Mine" }, theirs: { introductionEn: "Theirs", sections: ["groups"] } },
    both: { field: "introduction", mine: "Mine", theirs: "Theirs" },
  }),
  editForm({
    schema: "formSettingsInput",
    input: formSettingsInput,
    make: async () => async () => {
      const form = await getForm(reports(), year);
      const values = asText({ ...form }, ["name", "tableCode", "confirmed", "leftOut"]);
      return { version: form.version, values, hidden: { year: String(year) } };
    },
    save: (input) => saveFormSettings(reports(), input),
    apart: { mine: { name: "Mine" }, theirs: { tableCode: "K1", leftOut: ["k-lecture"], confirmed: true } },
    both: { field: "name", mine: "Mine", theirs: "Theirs" },
  }),
  editForm({
    schema: "returnRowInput",
    input: returnRowInput,
    make: async () => async () => {
      const form = await getForm(reports(), year);
      const row = form.rows[0];
      if (!row) throw new Error("no row");
      const { id, ...values } = row;
      const text = asText({ ...values }, Object.keys(values));
      return { version: form.version, values: text, hidden: { year: String(year), id } };
    },
    save: (input) => saveReturnRow(reports(), input),
    apart: { mine: { name: "Mine" }, theirs: { category: "Theirs", kinds: ["k-lecture"], alsoElsewhere: true } },
    both: { field: "name", mine: "Mine", theirs: "Theirs" },
  }),
  editForm({
    schema: "targetFormInput",
    input: targetFormInput,
    make: async () => {
      await setWhole(300);
      return async () => {
        const { lines } = await listTargetLines(planner(), year, new Date());
        const line = lines.find(({ scope }) => scope === "programme");
        if (!line) throw new Error("no target");
        const hidden = { year: String(year), for: choiceOf(line.scope, line.scopeId), measure: line.measure };
        return { version: line.version, values: { figure: String(line.figure) }, hidden };
      };
    },
    save: (input) => setTarget(planner(), targetOfForm(input)),
    both: { field: "figure", mine: "310", theirs: "320" },
  }),
  editForm({
    schema: "splitFormInput",
    input: splitFormInput,
    make: async () => {
      await setWhole(300);
      return async () => {
        const query = { year, whole: "programme:", measure: "events", over: "unit", rule: "hand" } as const;
        const split = await getSplit(planner(), query, new Date());
        const parts = Object.fromEntries((split?.parts ?? []).map(({ id, current }) => [id, String(current ?? "")]));
        const { rule: _rule, ...hidden } = { ...query, year: String(year) };
        return { version: split?.seen ?? "", as: "seen", values: { parts }, hidden };
      };
    },
    save: (input) => saveSplit(planner(), input),
    apart: { mine: { [`parts.${unitIds.canal}`]: "200" }, theirs: { [`parts.${unitIds.hill}`]: "90" } },
    both: { field: `parts.${unitIds.hill}`, mine: "100", theirs: "90" },
  }),
  editForm({
    schema: "renameViewInput",
    input: renameViewInput,
    make: async () => {
      made(await saveView(reader(), { name: "Mine first", address: "/office/analysis?by=unit" }));
      return async () => {
        const [view] = await listSavedViews(reader());
        if (!view) throw new Error("no view");
        const hidden = { id: view.id, here: view.address };
        return { version: view.version, values: { name: view.name }, hidden };
      };
    },
    save: (input) => renameView(reader(), input),
    both: { field: "name", mine: "Mine", theirs: "Theirs" },
  }),
];
