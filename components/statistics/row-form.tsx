"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxField, CheckboxGroup } from "@/components/forms/choice-fields";
import { FieldRow, Fieldset } from "@/components/forms/fieldset";
import { Form } from "@/components/forms/form";
import { NumberField } from "@/components/forms/number-field";
import { type Choice, SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import { counted, countingUnits, formats, onlineMeasures, type ReturnRow } from "@/lib/statistics/form";
import { returnRowInput } from "@/lib/statistics/input";

type Props = {
  action: FormAction;
  year: number;
  version: number;
  /** Absent for a new row. */
  row: ReturnRow | null;
  kinds: Choice[];
  campaigns: Choice[];
};

const fieldNames = [
  ...["code", "category", "name", "unit", "counts", "kinds", "campaigns", "formats", "leastAttendance", "split"],
  ...["online", "notApplicable", "alsoElsewhere"],
] as const;

/** One row of the return: what it is called, what it counts, and of which events. */
export function RowForm({ action, year, version, row, kinds, campaigns }: Props): ReactNode {
  const t = useTranslations("statistics");
  const defaultValue = row
    ? { ...row, leastAttendance: row.leastAttendance === null ? "" : String(row.leastAttendance) }
    : { unit: "times", counts: "events", online: "views" };
  const { fields, formProps } = useKepuForm({
    id: "return-row",
    action,
    schema: returnRowInput,
    defaultValue: defaultValue as Parameters<typeof useKepuForm>[0]["defaultValue"],
    kept: { version, values: defaultValue },
    autosave: `return-row:${year}:${row?.id ?? "new"}`,
  });
  const label = (name: string) => t(`row.${name as "code"}`);
  const labels = Object.fromEntries(fieldNames.map((name) => [name, label(name)]));
  const choices = (values: readonly string[], namespace: "units" | "rule.counts" | "rule.format" | "online") =>
    values.map((value) => ({ value, label: t(`${namespace}.${value}` as "units.times") }));
  const words = {
    ...{ kinds, campaigns },
    unit: choices(countingUnits, "units"),
    counts: choices(counted, "rule.counts"),
    formats: choices(formats, "rule.format"),
    online: choices(onlineMeasures, "online"),
  };
  return (
    <Form {...formProps} labels={labels} words={words}>
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="id" value={row?.id ?? ""} />
      <Fieldset legend={t("row.called")}>
        <FieldRow>
          <TextField field={fields.category} label={label("category")} width="medium" />
          <TextField field={fields.name} label={label("name")} width="medium" />
        </FieldRow>
        <FieldRow>
          <TextField field={fields.code} label={label("code")} width="short" />
          <SelectField field={fields.unit} label={label("unit")} choices={words.unit} empty={false} />
        </FieldRow>
      </Fieldset>
      <Fieldset legend={t("row.what")}>
        <SelectField field={fields.counts} label={label("counts")} choices={words.counts} empty={false} />
        <CheckboxField field={fields.split} label={label("split")} hint={t("row.splitHint")} />
        <SelectField field={fields.online} label={label("online")} choices={words.online} empty={false} />
      </Fieldset>
      <Fieldset legend={t("row.which")}>
        <CheckboxGroup
          field={fields.kinds}
          label={label("kinds")}
          hint={t("row.whichHint")}
          choices={kinds}
          columns={3}
        />
        <CheckboxGroup field={fields.campaigns} label={label("campaigns")} choices={campaigns} columns={2} />
        <CheckboxGroup field={fields.formats} label={label("formats")} choices={words.formats} columns={3} />
        <NumberField field={fields.leastAttendance} label={label("leastAttendance")} unit={t("units.person_times")} />
      </Fieldset>
      <Fieldset legend={t("row.marks")}>
        <CheckboxField field={fields.notApplicable} label={label("notApplicable")} hint={t("row.notApplicableHint")} />
        <CheckboxField field={fields.alsoElsewhere} label={label("alsoElsewhere")} hint={t("row.alsoElsewhereHint")} />
      </Fieldset>
      <div>
        <SubmitButton>{t("row.save")}</SubmitButton>
      </div>
    </Form>
  );
}
