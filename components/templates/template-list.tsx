import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { Fold } from "@/components/forms/fold";
import { localePath } from "@/i18n/path";
import type { FormState } from "@/lib/actions/form-state";
import type { Template } from "@/lib/templates/queries";

/** The unit's templates, to begin a new event from. */
export function TemplateList({
  templates,
  drop,
}: {
  templates: Template[];
  drop: (previous: FormState, form: FormData) => Promise<FormState>;
}): ReactNode {
  const t = useTranslations("templates");
  const locale = useLocale();
  if (templates.length === 0) return null;
  return (
    <Fold label={t("title", { count: templates.length })}>
      <ul className="flex flex-col divide-y divide-line">
        {templates.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <a
              href={localePath(locale, `/desk/events/new?template=${id}`)}
              className="inline-flex min-h-target items-center underline"
            >
              {name}
            </a>
            <ActionButton action={drop} values={{ id }} tone="quiet" label={t("dropNamed", { name })}>
              {t("drop")}
            </ActionButton>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
