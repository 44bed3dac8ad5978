"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import type { SavedView } from "@/lib/analysis/queries/list-saved-views";
import { renameViewInput, saveViewInput } from "@/lib/analysis/view-input";

type Actions = Record<"save" | "rename" | "remove", FormAction>;

/** What one has kept under a name, and the form that keeps what one is looking at. */
export function SavedViews({
  views,
  here,
  done,
  actions,
}: {
  views: SavedView[];
  here: string;
  done: "saved" | "renamed" | "removed" | null;
  actions: Actions;
}): ReactNode {
  const t = useTranslations("analysis.views");
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-5 print:hidden">
      <Section id="views" title={t("heading")} lead={t("lead")}>
        {done && (
          <Notice tone="success" live>
            {t(`done.${done}`)}
          </Notice>
        )}
        {views.length > 0 && (
          <ul className="flex max-w-form flex-col">
            {views.map((view) => (
              <li key={view.id} className="flex flex-wrap items-start gap-x-4 border-b border-line">
                <a
                  href={localePath(locale, view.address)}
                  aria-current={view.address === here ? "page" : undefined}
                  className="me-auto inline-flex min-h-target items-center text-teal no-underline hover:underline aria-[current]:font-semibold"
                >
                  {view.name}
                </a>
                <ChangeView view={view} here={here} actions={actions} />
              </li>
            ))}
          </ul>
        )}
        <SaveForm action={actions.save} here={here} key={views.length} />
      </Section>
    </div>
  );
}

function SaveForm({ action, here }: { action: FormAction; here: string }): ReactNode {
  const t = useTranslations("analysis.views");
  const { fields, formProps } = useKepuForm({
    id: "save-view",
    action,
    schema: saveViewInput,
    defaultValue: { address: here },
  });
  return (
    <Form {...formProps} labels={{ name: t("name") }} className="gap-3">
      <input type="hidden" name="address" value={here} />
      <TextField field={fields.name} label={t("name")} width="medium" required />
      <div>
        <SubmitButton tone="secondary">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}

function ChangeView({ view, here, actions }: { view: SavedView; here: string; actions: Actions }): ReactNode {
  const t = useTranslations("analysis.views");
  const hidden = { id: view.id, here };
  const values = { name: view.name };
  const { fields, formProps } = useKepuForm({
    id: `view-${view.id}`,
    action: actions.rename,
    schema: renameViewInput,
    defaultValue: values,
    kept: { version: view.version, values },
  });
  return (
    <details>
      <summary
        aria-label={t("changeOne", { name: view.name })}
        className="inline-flex min-h-target list-none items-center text-sm text-teal hover:underline [&::-webkit-details-marker]:hidden"
      >
        {t("change")}
      </summary>
      <div className="flex flex-col gap-3 pb-4">
        <Form {...formProps} labels={{ name: t("name") }} className="gap-3">
          {Object.entries(hidden).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          <TextField field={fields.name} label={t("name")} width="medium" required />
          <div>
            <SubmitButton tone="secondary">{t("rename")}</SubmitButton>
          </div>
        </Form>
        <ActionButton
          action={actions.remove}
          values={{ ...hidden, version: view.version }}
          tone="quiet"
          label={t("removeOne", { name: view.name })}
        >
          {t("remove")}
        </ActionButton>
      </div>
    </details>
  );
}
