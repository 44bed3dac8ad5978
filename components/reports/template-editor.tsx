"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import type { ReportContent } from "@/lib/reports/content";
import { longestTemplate, saveTemplateInput } from "@/lib/reports/input";
import { type FigureNames, InsertFigure } from "./insert-figure";
import { MarkedNotice } from "./marked-notice";
import { ReportSheet } from "./report-sheet";
import { useLivePreview } from "./use-live-preview";

type Props = {
  template: { kind: "annual" | "quarter" | "month"; text: string; version: number };
  period: string;
  content: ReportContent;
  names: FigureNames;
  changeable: boolean;
  actions: { save: FormAction; preview: FormAction };
};

/** The text and, beside it, the report that comes of it as one writes. */
export function TemplateEditor({ template, period, content, names, changeable, actions }: Props): ReactNode {
  const t = useTranslations("reports");
  const box = useRef<HTMLDivElement>(null);
  const hidden = { kind: template.kind, version: String(template.version), period };
  const values = { text: template.text };
  const { fields, formProps } = useKepuForm({
    id: "report-template",
    action: actions.save,
    schema: saveTemplateInput,
    defaultValue: values,
    kept: { version: template.version, values },
    autosave: changeable ? `report-template:${template.kind}` : undefined,
  });
  const { shown, state, refresh } = useLivePreview(actions.preview, hidden, content);
  const textarea = () => box.current?.querySelector("textarea") ?? null;
  const typed = () => textarea()?.value ?? template.text;
  // Somebody else's text, or the one an installation starts from, has come into the field.
  const version = formProps.merging.base?.version;
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    refresh(typed);
  });
  const insert = (placeholder: string) => {
    const area = textarea();
    if (!area) return;
    area.setRangeText(placeholder, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
  };
  return (
    <div className="grid gap-8 xl:grid-cols-2 xl:items-start">
      <div ref={box} onInput={() => refresh(typed)}>
        <Form {...formProps} labels={{ text: t("template.text") }} className="max-w-none">
          <input type="hidden" name="kind" value={template.kind} />
          <input type="hidden" name="period" value={period} />
          <TextareaField field={fields.text} label={t("template.text")} rows={24} max={longestTemplate} required />
          {changeable && (
            <div>
              <SubmitButton>{t("template.save")}</SubmitButton>
            </div>
          )}
        </Form>
        <div className="mt-6">
          <InsertFigure names={names} insert={insert} />
        </div>
      </div>
      <section aria-label={t("template.live")} className="flex flex-col gap-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="text-xl">{t("template.live")}</h2>
          <p role="status" className="text-sm text-soft">
            {state === "updating" && t("template.updating")}
            {state === "stale" && t("template.stale")}
          </p>
        </div>
        <MarkedNotice content={shown} />
        <ReportSheet content={shown} />
      </section>
    </div>
  );
}
