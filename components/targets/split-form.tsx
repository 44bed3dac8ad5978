"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldErrors } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { controlProps, type FormField, initialText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useHydrated } from "@/components/forms/use-hydrated";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { localePath } from "@/i18n/path";
import { type SplitRule, splitFormInput } from "@/lib/targets/split-input";
import { readTyped, SplitSum } from "./split-sum";

export type SplitRow = {
  id: string;
  name: string;
  weight: number | null;
  current: number | null;
  proposed: string;
};
type Hidden = {
  year: string;
  whole: string;
  measure: "events" | "attendance";
  over: string;
  kind: string;
  seen: string;
};
type Props = {
  action: FormAction;
  hidden: Hidden;
  rule: SplitRule;
  measure: "events" | "attendance";
  rows: SplitRow[];
  whole: number | null;
  /** What units of other kinds have of it. */
  others: number;
};

/** The parts with what the rule gives each, every figure to be changed by hand; under them their sum beside the whole. */
export function SplitForm({ action, hidden: all, rule, measure, rows, whole, others }: Props): ReactNode {
  const t = useTranslations("targets");
  const hydrated = useHydrated();
  const here = localePath(useLocale(), "/office/targets/split");
  const { seen, ...hidden } = all;
  const parted = (of: (row: SplitRow) => string) => ({
    parts: Object.fromEntries(rows.map((row) => [row.id, of(row)])),
  });
  const { fields, formProps } = useKepuForm({
    id: "split",
    action,
    schema: splitFormInput,
    defaultValue: { ...hidden, ...parted(({ proposed }) => proposed) } as never,
    // What is proposed is a change of what is set: somebody else's new figure is asked, never written over.
    kept: { version: seen, as: "seen", values: parted(({ current }) => (current === null ? "" : String(current))) },
  });
  const typed = (fields.parts.value ?? {}) as Record<string, string>;
  // A record of any parts: conform knows their names only at run time.
  const parts = fields.parts.getFieldset() as unknown as Record<string, FormField>;
  const lines = rows.map((row) => {
    return { ...row, field: parts[row.id], text: typed[row.id] ?? "" };
  });
  const labels = Object.fromEntries(rows.map(({ id, name }) => [`parts.${id}`, name]));
  return (
    <Form {...formProps} labels={labels}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="rule" value={rule} />
      <table className="w-full border-collapse">
        <caption className="sr-only">{t("splitting.preview")}</caption>
        <thead>
          <tr className="border-b border-edge text-sm text-soft">
            <th scope="col" className="py-2 text-start font-medium">
              {t(`splitting.overs.${hidden.over}` as "splitting.overs.unit")}
            </th>
            <th scope="col" className="py-2 ps-4 text-end font-medium whitespace-nowrap">
              {t("splitting.current")}
            </th>
            <th scope="col" className="w-36 py-2 ps-4 text-end font-medium">
              {t("figure")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <PartRow key={line.id} {...{ line, rule, measure }} />
          ))}
        </tbody>
        <SplitSum sum={lines.reduce((sum, { text }) => sum + readTyped(text), 0)} {...{ whole, others, measure }} />
      </table>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t("splitting.save")}</SubmitButton>
        {!hydrated && (
          <Button type="submit" tone="secondary" formMethod="get" formAction={here} formNoValidate>
            {t("splitting.count")}
          </Button>
        )}
      </div>
    </Form>
  );
}

type Line = SplitRow & { field: FormField | undefined; text: string };
type RowProps = {
  line: Line;
  rule: SplitRule;
  measure: "events" | "attendance";
};

function PartRow({ line, rule, measure }: RowProps): ReactNode {
  const t = useTranslations("targets");
  const format = useFormatter();
  const { field, name, weight, current } = line;
  if (!field) return null;
  return (
    <tr className="border-b border-line align-baseline">
      <th scope="row" className="py-2 text-start font-normal">
        {name}
        {(rule === "population" || rule === "last_year") && (
          <span className={weight === null ? "block text-sm text-accent" : "block text-sm text-soft"}>
            {weight === null
              ? t(`splitting.unknown.${rule}`)
              : t(`splitting.weights.${rule}`, { weight: format.number(weight), unit: t(`${measure}Unit`) })}
          </span>
        )}
      </th>
      <td className="py-2 ps-4 text-end">{current === null ? "–" : format.number(current)}</td>
      <td className="py-1.5 ps-4">
        <input
          key={field.key}
          {...controlProps({ field, label: name, required: false })}
          aria-label={name}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={initialText(field)}
          className={controlClass("text-end")}
        />
        <FieldErrors field={field} />
      </td>
    </tr>
  );
}
