import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { FormState } from "@/lib/actions/form-state";
import type { Template } from "@/lib/templates/queries";

/** The templates within reach: begin an event from one, change it, drop it. */
export function TemplateTable({
  templates,
  severalUnits,
  drop,
}: {
  templates: Template[];
  severalUnits: boolean;
  drop: (previous: FormState, form: FormData) => Promise<FormState>;
}): ReactNode {
  const t = useTranslations("templates");
  const locale = useLocale();
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {templates.map((template) => (
        <li key={template.id} className="flex flex-col gap-3 py-4 md:flex-row md:items-start md:justify-between">
          <div className="min-w-0">
            <p className="font-semibold">{template.name}</p>
            <p className="text-soft">{template.fields.title}</p>
            {severalUnits && <p className="text-sm text-soft">{namedIn(locale, template.unit)}</p>}
          </div>
          <div className="flex flex-wrap items-start gap-2">
            <ButtonLink href={localePath(locale, `/desk/events/new?template=${template.id}`)} tone="secondary">
              {t("use")}
            </ButtonLink>
            <ButtonLink
              href={localePath(locale, `/desk/templates/${template.id}`)}
              tone="quiet"
              aria-label={t("editNamed", { name: template.name })}
            >
              {t("edit")}
            </ButtonLink>
            <ConfirmDetails label={t("drop")} tone="quiet">
              <p>{t("dropLead", { name: template.name })}</p>
              <ActionButton action={drop} values={{ id: template.id }} tone="danger">
                {t("dropSubmit")}
              </ActionButton>
            </ConfirmDetails>
          </div>
        </li>
      ))}
    </ul>
  );
}
