import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import type { ReportContent } from "@/lib/reports/content";
import type { KeptTemplate } from "@/lib/reports/queries/get-template";
import { writePlaceholder } from "@/lib/reports/template";
import { askables, wordFor } from "@/lib/reports/vocabulary";
import { momentText } from "@/lib/time/format";
import type { FigureNames } from "./insert-figure";
import { useReportName } from "./report-name";
import { TemplateEditor } from "./template-editor";

type Props = {
  template: KeptTemplate;
  period: string;
  content: ReportContent;
  names: FigureNames;
  /** Only who reaches the whole programme changes the text that all use. */
  changeable: boolean;
  done: "saved" | "wasReset" | null;
  actions: Record<"save" | "reset" | "preview", FormAction>;
};

/** The text a kind of report is made from, with what comes of it beside it. */
export function TemplatePage({ template, period, content, names, changeable, done, actions }: Props): ReactNode {
  const t = useTranslations("reports");
  const locale = useLocale();
  const nameOf = useReportName();
  const placeholder = (asks: "omit" | "ordinal") => writePlaceholder(wordFor(askables, asks));
  const { kind, version, updatedAt, updatedBy } = template;
  const tabs = (["annual", "quarter", "month"] as const).map((each) => ({
    href: localePath(locale, `/office/reports/template?kind=${each}`),
    label: t(`kinds.${each}`),
    current: each === kind,
  }));
  return (
    <div className="flex flex-col gap-8">
      <Breadcrumb
        steps={[
          { label: t("title"), href: localePath(locale, "/office/reports") },
          { label: nameOf(period), href: localePath(locale, `/office/reports/draft?period=${period}`) },
          { label: t("editText") },
        ]}
      />
      <PageHeading
        title={t("template.title", { kind: t(`kinds.${kind}`) })}
        lead={t("template.lead", { omit: placeholder("omit"), ordinal: placeholder("ordinal") })}
      />
      <LinkTabs label={t("editText")} tabs={tabs} />
      {done && (
        <Notice tone="success" live>
          {t(`template.${done}`)}
        </Notice>
      )}
      <p className="text-soft">
        {updatedAt
          ? t("template.changed", { name: updatedBy ?? "", time: momentText(updatedAt, locale) })
          : t("template.initial")}
        {changeable ? "" : ` ${t("template.readOnly")}`}
      </p>
      <TemplateEditor
        {...{ template: { kind, text: template.text, version }, period, content, names, changeable }}
        actions={{ save: actions.save, preview: actions.preview }}
      />
      {changeable && version > 0 && (
        <ConfirmDetails label={t("template.reset")}>
          <p>{t("template.resetAsk")}</p>
          <ActionButton action={actions.reset} values={{ kind, version, period }} tone="danger">
            {t("template.reset")}
          </ActionButton>
        </ConfirmDetails>
      )}
    </div>
  );
}
